import type { Routes } from '@angular/router';
import { SearchPage } from './search-page/search-page';

export default [{ path: '', title: 'Recherche', component: SearchPage }] satisfies Routes;
