import type { Routes } from '@angular/router';

export default [
  { path: '', title: 'Propositions', loadComponent: () => import('./proposal-list-page/proposal-list-page') },
  { path: ':id', loadComponent: () => import('./proposal-page/proposal-page') },
  { path: ':id/historique', loadComponent: () => import('./proposal-history-page/proposal-history-page') },
] satisfies Routes;
