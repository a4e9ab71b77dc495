import type { WrittenAward } from '@ou-en-est-on/domain';
import type { ImportFault } from '../csv/import-fault.js';

/** An award that a file holds, and where each part of it stands. */
export interface AwardDraft {
  readonly written: WrittenAward;
  locate(field: keyof WrittenAward): { readonly line?: number; readonly column: string };
}

export interface LabelFile {
  readonly drafts: readonly AwardDraft[];
  readonly faults: readonly ImportFault[];
}
