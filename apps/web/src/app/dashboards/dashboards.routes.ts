import type { Routes } from '@angular/router';
import { NationalDashboardPage } from './national-dashboard-page/national-dashboard-page';

export default [{ path: '', component: NationalDashboardPage }] satisfies Routes;
