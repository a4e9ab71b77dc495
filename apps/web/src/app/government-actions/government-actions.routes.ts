import type { Routes } from '@angular/router';
import { GovernmentActionListPage } from './government-action-list-page/government-action-list-page';
import { GovernmentActionPage } from './government-action-page/government-action-page';

export default [
  { path: '', title: 'Actions de l’État', component: GovernmentActionListPage },
  { path: ':id', component: GovernmentActionPage },
] satisfies Routes;
