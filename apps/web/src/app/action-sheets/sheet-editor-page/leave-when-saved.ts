import type { CanDeactivateFn } from '@angular/router';
import type { SheetEditorPage } from './sheet-editor-page';

/** Asks before leaving what is typed and not kept. */
export const leaveWhenSaved: CanDeactivateFn<SheetEditorPage> = (page) =>
  !page.hasUnsaved() || window.confirm('Cette fiche a des modifications non enregistrées. La quitter quand même ?');
