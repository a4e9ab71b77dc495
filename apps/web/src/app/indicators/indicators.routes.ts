import type { Routes } from '@angular/router';
import { IndicatorListPage } from './indicator-list-page/indicator-list-page';
import { IndicatorPage } from './indicator-page/indicator-page';

export default [
  { path: '', title: 'Indicateurs', component: IndicatorListPage },
  { path: ':id', component: IndicatorPage },
] satisfies Routes;
