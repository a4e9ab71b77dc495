import type { SheetContent } from '@ou-en-est-on/domain';
import type { ImportFault } from '../csv/import-fault.js';

/** A level of the edition, by its code and as people read it. */
export interface NamedLevel {
  readonly code: string;
  readonly label: string;
}

/** A sheet that a file holds, and where each part of it stands. */
export interface SheetDraft {
  /** It is what an import recognises a sheet by: its reference, or the id of one that has none. */
  readonly content: SheetContent & { readonly reference: string };
  locate(field: keyof SheetContent): { readonly line?: number; readonly column: string };
}

export interface SheetFile {
  readonly drafts: readonly SheetDraft[];
  readonly faults: readonly ImportFault[];
}

export const REFERENCE_MISSING = 'Cette fiche n’a pas de référence : donnez-lui la vôtre, unique.';
