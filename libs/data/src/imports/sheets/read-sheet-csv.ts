import { type SheetContent, unguardFormulas } from '@ou-en-est-on/domain';
import { cellReader, checkFieldCount, checkHeader, findFormulas } from '../columns.js';
import { CsvFile } from '../csv/csv-records.js';
import { type ImportFault, importFault, UnreadableFile } from '../csv/import-fault.js';
import type { Cells } from '../import-format.js';
import { wordIn } from '../word-in.js';
import { COLUMN_OF, SHEET_COLUMNS, type SheetColumn } from './sheet-columns.js';
import { type NamedLevel, REFERENCE_MISSING, type SheetDraft, type SheetFile } from './sheet-draft.js';

const TABLE = { columns: SHEET_COLUMNS, label: '« fiches actions »' };
/** A list that opens a text is no formula. */
const LIST_ITEM = /^-\s/;

/** @throws UnreadableFile */
export async function readSheetRows(
  bytes: AsyncIterable<Uint8Array>,
  levels: readonly NamedLevel[],
): Promise<SheetFile> {
  const records = new CsvFile(bytes).records();
  const first = await records.next();
  if (first.done) throw new UnreadableFile([importFault('empty-file', 'Le fichier est vide.')]);
  const header = first.value.cells;
  const misnamed = checkHeader(header, TABLE);
  if (misnamed.length > 0) throw new UnreadableFile(misnamed);
  const drafts: SheetDraft[] = [];
  const faults: ImportFault[] = [];
  const cellsOf = cellReader(header, TABLE);
  for await (const record of records) {
    const misshapen = checkFieldCount(record, header.length);
    const cells = cellsOf(record.cells);
    const refused = misshapen ? [misshapen] : formulasIn(cells, record.line);
    faults.push(...refused);
    if (refused.length > 0) continue;
    const draft = readRow(unescaped(cells), record.line, levels, faults);
    if (draft) drafts.push(draft);
  }
  return { drafts, faults };
}

function formulasIn(cells: Cells<SheetColumn>, line: number): ImportFault[] {
  return findFormulas(cells, line).filter(({ value }) => !LIST_ITEM.test(value ?? ''));
}

/** Null when nothing tells which sheet the row is. */
function readRow(
  cells: Cells<SheetColumn>,
  line: number,
  levels: readonly NamedLevel[],
  faults: ImportFault[],
): SheetDraft | null {
  const say = (code: ImportFault['code'], column: SheetColumn, message: string): void => {
    faults.push(importFault(code, message, { line, column, value: cells[column] }));
  };
  if (cells.reference === '') {
    say('missing-value', 'reference', REFERENCE_MISSING);
    return null;
  }
  const text = (field: keyof SheetContent): string | null => cells[COLUMN_OF[field]] || null;
  return {
    content: {
      ...{ reference: cells.reference, title: cells.titre, level: levelIn(cells.niveau, levels, say) },
      ...{ synthesis: text('synthesis'), results: text('results'), tools: text('tools'), partners: text('partners') },
      ...{ place: text('place'), startsOn: text('startsOn'), endsOn: text('endsOn'), lead: text('lead') },
      ...{ serviceIds: listIn(cells.services), proposalIds: listIn(cells.propositions) },
    },
    locate: (field) => ({ line, column: COLUMN_OF[field] }),
  };
}

/** A level may be written by its code or by its name. */
function levelIn(
  cell: string,
  levels: readonly NamedLevel[],
  say: (code: ImportFault['code'], column: SheetColumn, message: string) => void,
): string | null {
  if (cell === '') return null;
  const words = levels.flatMap(({ code, label }) => [label, code]);
  const message = `Écrivez l’un de : ${levels.map(({ label }) => label).join(', ')}.`;
  const word = wordIn(words, cell, 'niveau', say, ['unknown-level', message]);
  return levels.find(({ code, label }) => code === word || label === word)?.code ?? null;
}

function listIn(cell: string): string[] {
  return cell
    .split('|')
    .map((id) => id.trim())
    .filter((id) => id !== '');
}

function unescaped(cells: Cells<SheetColumn>): Cells<SheetColumn> {
  const read = Object.entries(cells).map(([column, cell]) => [column, unguardFormulas(cell, ';')]);
  return Object.fromEntries(read) as Cells<SheetColumn>;
}
