import type { Routes } from '@angular/router';
import { ProposalListPage } from './proposal-list-page/proposal-list-page';
import { ProposalPage } from './proposal-page/proposal-page';

export default [
  { path: '', title: 'Propositions', component: ProposalListPage },
  { path: ':id', component: ProposalPage },
] satisfies Routes;
