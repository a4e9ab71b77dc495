import type { Routes } from '@angular/router';
import { CampaignListPage } from './campaign-list-page/campaign-list-page';
import { CampaignPage } from './campaign-page/campaign-page';

export default [
  { path: '', title: 'Campagnes', component: CampaignListPage },
  { path: ':id', title: 'Campagne', component: CampaignPage },
] satisfies Routes;
