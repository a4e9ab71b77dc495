import type { Routes } from '@angular/router';

export default [
  { path: '', title: 'Indicateurs', loadComponent: () => import('./indicator-list-page/indicator-list-page') },
  { path: ':id', loadComponent: () => import('./indicator-page/indicator-page') },
] satisfies Routes;
