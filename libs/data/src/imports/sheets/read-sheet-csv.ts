import { type SheetContent, writtenOrNull } from '@ou-en-est-on/domain';
import type { Cells, Report } from '../import-format.js';
import { listIn } from '../list-in.js';
import { readTable } from '../read-table.js';
import { wordIn } from '../word-in.js';
import { COLUMN_OF, SHEET_COLUMNS, type SheetColumn } from './sheet-columns.js';
import { type NamedLevel, REFERENCE_MISSING, type SheetDraft, type SheetFile } from './sheet-draft.js';

/** A list that opens a text is no formula. */
const LIST_ITEM = /^-\s/;

/** @throws UnreadableFile */
export async function readSheetRows(bytes: Uint8Array, levels: readonly NamedLevel[]): Promise<SheetFile> {
  const drafts: SheetDraft[] = [];
  const faults = await readTable<SheetColumn>(bytes, {
    ...{ columns: SHEET_COLUMNS, label: '« fiches actions »' },
    isText: (_column, cell) => LIST_ITEM.test(cell),
    take: (cells, line, say) => {
      const draft = readRow(cells, line, levels, say);
      if (draft) drafts.push(draft);
    },
  });
  return { drafts, faults };
}

/** Null when nothing tells which sheet the row is. */
function readRow(
  cells: Cells<SheetColumn>,
  line: number,
  levels: readonly NamedLevel[],
  say: Report<SheetColumn>,
): SheetDraft | null {
  const reference = writtenOrNull(cells.reference);
  if (reference === null) {
    say('missing-value', 'reference', REFERENCE_MISSING);
    return null;
  }
  const text = (field: keyof SheetContent): string | null => writtenOrNull(cells[COLUMN_OF[field]]);
  return {
    content: {
      ...{ reference, title: cells.titre, level: levelIn(cells.niveau, levels, say) },
      ...{ synthesis: text('synthesis'), results: text('results'), tools: text('tools'), partners: text('partners') },
      ...{ place: text('place'), startsOn: text('startsOn'), endsOn: text('endsOn'), lead: text('lead') },
      ...{ serviceIds: listIn(cells.services), proposalIds: listIn(cells.propositions) },
    },
    locate: (field) => ({ line, column: COLUMN_OF[field] }),
  };
}

/** A level may be written by its code or by its name. */
function levelIn(cell: string, levels: readonly NamedLevel[], say: Report<SheetColumn>): string | null {
  if (cell === '') return null;
  const words = levels.flatMap(({ code, label }) => [label, code]);
  const message = `Écrivez l’un de : ${levels.map(({ label }) => label).join(', ')}.`;
  const word = wordIn(words, cell, 'niveau', say, ['unknown-level', message]);
  return levels.find(({ code, label }) => code === word || label === word)?.code ?? null;
}
