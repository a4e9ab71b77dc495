import { SHEETS_LIMIT } from '@ou-en-est-on/domain';
import { type ImportFault, importFault, UnreadableFile } from '../csv/import-fault.js';
import { looksLikeJson, readJsonDraft } from '../read-json.js';
import { readSheetRows } from './read-sheet-csv.js';
import { readSheetItems } from './read-sheet-json.js';
import type { NamedLevel, SheetDraft, SheetFile } from './sheet-draft.js';

/**
 * Reads action sheets from their table or from the list the API gives, every one of them, whatever the faults of the
 * others. What a sheet may say is the domain's to judge.
 */
export async function readSheetFile(bytes: Uint8Array, levels: readonly NamedLevel[]): Promise<SheetFile> {
  try {
    const { drafts, faults } = looksLikeJson(bytes)
      ? readSheetItems(readJsonDraft(bytes))
      : await readSheetRows(bytes, levels);
    if (drafts.length > SHEETS_LIMIT) return { drafts: [], faults: [TOO_MANY] };
    return { drafts, faults: [...faults, ...repeated(drafts)] };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { drafts: [], faults: error.faults };
  }
}

const TOO_MANY = importFault(
  'too-many',
  `Le fichier compte plus de ${String(SHEETS_LIMIT)} fiches : coupez-le en plusieurs.`,
);

function repeated(drafts: readonly SheetDraft[]): ImportFault[] {
  const seen = new Set<string>();
  return drafts.flatMap(({ content: { reference }, locate }) => {
    if (!seen.has(reference)) {
      seen.add(reference);
      return [];
    }
    const message = 'Cette référence est déjà prise plus haut : retirez ou corrigez la ligne.';
    return [importFault('duplicate-key', message, { ...locate('reference'), value: reference })];
  });
}
