import type { Routes } from '@angular/router';

/** Each page is its own file: the list needs nothing of what draws a photograph. */
export default [
  {
    path: '',
    title: 'Campagnes',
    loadComponent: () => import('./campaign-list-page/campaign-list-page').then((file) => file.CampaignListPage),
  },
  {
    path: ':id',
    title: 'Campagne',
    loadComponent: () => import('./campaign-page/campaign-page').then(({ CampaignPage }) => CampaignPage),
  },
] satisfies Routes;
