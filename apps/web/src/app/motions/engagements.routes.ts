import type { Routes } from '@angular/router';
import { EngagementListPage } from './engagement-list-page/engagement-list-page';

export default [{ path: '', title: 'Engagements de l’association', component: EngagementListPage }] satisfies Routes;
