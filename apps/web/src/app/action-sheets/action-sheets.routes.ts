import type { Routes } from '@angular/router';
import { SheetListPage } from './sheet-list-page/sheet-list-page';
import { SheetPage } from './sheet-page/sheet-page';

export default [
  { path: '', title: 'Fiches actions', component: SheetListPage },
  { path: ':id', title: 'Fiche action', component: SheetPage },
] satisfies Routes;
