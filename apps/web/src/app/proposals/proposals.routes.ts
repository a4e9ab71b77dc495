import type { Routes } from '@angular/router';
import { ProposalListPage } from './proposal-list-page/proposal-list-page';
import { ProposalPage } from './proposal-page/proposal-page';

export default [
  { path: '', title: 'Propositions', component: ProposalListPage },
  { path: ':id', component: ProposalPage },
  { path: ':id/historique', loadComponent: () => import('./proposal-history-page/proposal-history-page') },
] satisfies Routes;
