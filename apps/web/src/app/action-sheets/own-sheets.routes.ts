import type { Routes } from '@angular/router';
import { OwnSheetsPage } from './own-sheets-page/own-sheets-page';
import { leaveWhenSaved } from './sheet-editor-page/leave-when-saved';
import { SheetEditorPage } from './sheet-editor-page/sheet-editor-page';
import { SheetImportPage } from './sheet-import-page/sheet-import-page';

export default [
  { path: '', pathMatch: 'full', title: 'Nos fiches actions', component: OwnSheetsPage },
  { path: 'nouvelle', title: 'Nouvelle fiche action', component: SheetEditorPage, canDeactivate: [leaveWhenSaved] },
  { path: 'import', title: 'Reprendre des fiches', component: SheetImportPage },
  { path: ':fiche', title: 'Fiche action', component: SheetEditorPage, canDeactivate: [leaveWhenSaved] },
] satisfies Routes;
