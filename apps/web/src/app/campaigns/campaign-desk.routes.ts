import type { Routes } from '@angular/router';
import { CampaignDeskPage } from './campaign-desk-page/campaign-desk-page';

export default [{ path: '', title: 'Mener les campagnes', component: CampaignDeskPage }] satisfies Routes;
