import { unguardFormulas } from '@ou-en-est-on/domain';
import { cellReader, checkFieldCount, checkHeader, findFormulas } from './columns.js';
import { CsvFile } from './csv/csv-records.js';
import { type ImportFault, importFault, UnreadableFile } from './csv/import-fault.js';
import type { Cells, Report } from './import-format.js';

/** A table that is read whole: small enough for every line of it to be told, whatever the faults of the others. */
export interface WholeTable<Column extends string> {
  readonly columns: readonly Column[];
  /** How messages name it. */
  readonly label: string;
  /** True for a cell that looks like a formula and is none there. */
  isText?(column: Column, cell: string): boolean;
  /** Takes the cells of a line that has all of them. */
  take(cells: Cells<Column>, line: number, say: Report<Column>): void;
}

/**
 * Reads a table line by line; what is wrong in its lines is given back.
 * @throws UnreadableFile
 */
export async function readTable<Column extends string>(
  bytes: Uint8Array,
  table: WholeTable<Column>,
): Promise<ImportFault[]> {
  const records = new CsvFile(inOnePiece(bytes)).records();
  const first = await records.next();
  if (first.done) throw new UnreadableFile([importFault('empty-file', 'Le fichier est vide.')]);
  const header = first.value.cells;
  const misnamed = checkHeader(header, table);
  if (misnamed.length > 0) throw new UnreadableFile(misnamed);
  const faults: ImportFault[] = [];
  const cellsOf = cellReader(header, table);
  for await (const record of records) {
    const { line } = record;
    const misshapen = checkFieldCount(record, header.length);
    const cells = cellsOf(record.cells);
    const refused = misshapen ? [misshapen] : formulasIn(cells, line, table);
    faults.push(...refused);
    if (refused.length > 0) continue;
    const read = unescaped(cells);
    table.take(read, line, (code, column, message) => {
      faults.push(importFault(code, message, { line, column, value: read[column] }));
    });
  }
  return faults;
}

async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function formulasIn<Column extends string>(
  cells: Cells<Column>,
  line: number,
  { isText }: WholeTable<Column>,
): ImportFault[] {
  return findFormulas(cells, line).filter(({ column, value }) => !isText?.(column as Column, value ?? ''));
}

function unescaped<Column extends string>(cells: Cells<Column>): Cells<Column> {
  const read = Object.entries<string>(cells).map(([column, cell]) => [column, unguardFormulas(cell, ';')]);
  return Object.fromEntries(read) as Cells<Column>;
}
