import type { Routes } from '@angular/router';
import { ExchangeListPage } from './exchange-list-page/exchange-list-page';

export default [{ path: '', title: 'Échanges avec l’État', component: ExchangeListPage }] satisfies Routes;
