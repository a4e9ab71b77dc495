import type { Routes } from '@angular/router';

export default [
  {
    path: '',
    title: 'Territoires',
    loadComponent: () => import('./territory-list-page/territory-list-page').then((file) => file.TerritoryListPage),
  },
  {
    path: ':id/conseil',
    title: 'Page pour le conseil',
    loadComponent: () => import('./council-page/council-page').then(({ CouncilPage }) => CouncilPage),
  },
  {
    path: ':id',
    title: 'Territoire',
    loadComponent: () => import('./territory-page/territory-page').then((file) => file.TerritoryPage),
  },
] satisfies Routes;
