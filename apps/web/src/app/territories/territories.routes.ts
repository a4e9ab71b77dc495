import type { Routes } from '@angular/router';
import { TerritoryListPage } from './territory-list-page/territory-list-page';
import { TerritoryPage } from './territory-page/territory-page';

export default [
  { path: '', title: 'Territoires', component: TerritoryListPage },
  {
    path: ':id/conseil',
    title: 'Page pour le conseil',
    loadComponent: () => import('./council-page/council-page').then(({ CouncilPage }) => CouncilPage),
  },
  { path: ':id', title: 'Territoire', component: TerritoryPage },
] satisfies Routes;
