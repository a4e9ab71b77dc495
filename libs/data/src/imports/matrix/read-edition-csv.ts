import { unguardFormulas } from '@ou-en-est-on/domain';
import { cellReader, checkFieldCount, checkHeader, findFormulas } from '../columns.js';
import { CsvFile } from '../csv/csv-records.js';
import { type ImportFault, importFault, UnreadableFile } from '../csv/import-fault.js';
import type { Cells } from '../import-format.js';
import type { Draft } from '../content-faults.js';
import { EditionTable } from './edition-table.js';
import { MATRIX_COLUMNS, type MatrixColumn } from './matrix-rows.js';

const TABLE = { columns: MATRIX_COLUMNS, label: '« édition de la matrice »' };

/**
 * Reads the table form of an edition, every line of it, whatever the faults of the others.
 * @throws UnreadableFile
 */
export async function readEditionCsv(
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ draft: Draft; faults: ImportFault[] }> {
  const records = new CsvFile(bytes).records();
  const first = await records.next();
  if (first.done) throw new UnreadableFile([importFault('empty-file', 'Le fichier est vide.')]);
  const header = first.value.cells;
  const misnamed = checkHeader(header, TABLE);
  if (misnamed.length > 0) throw new UnreadableFile(misnamed);
  const table = new EditionTable();
  const faults: ImportFault[] = [];
  const cellsOf = cellReader(header, TABLE);
  for await (const record of records) {
    const misshapen = checkFieldCount(record, header.length);
    const cells = cellsOf(record.cells);
    const refused = misshapen ? [misshapen] : findFormulas(cells, record.line);
    if (refused.length > 0) faults.push(...refused);
    else table.add(unescaped(cells), record.line, reportInto(faults, record.line, cells));
  }
  const missing = table.missingFacts().map((fact) => {
    const message = `Il manque la ligne « edition » d’identifiant « ${fact} » : ajoutez-la.`;
    return importFault('missing-value', message, { column: 'identifiant', value: fact });
  });
  return { draft: table.draft(), faults: [...faults, ...missing] };
}

function reportInto(faults: ImportFault[], line: number, cells: Cells<MatrixColumn>) {
  return (code: ImportFault['code'], column: MatrixColumn, message: string): void => {
    faults.push(importFault(code, message, { line, column, value: cells[column] }));
  };
}

function unescaped(cells: Cells<MatrixColumn>): Cells<MatrixColumn> {
  const read = Object.entries(cells).map(([column, cell]) => [column, unguardFormulas(cell, ';')]);
  return Object.fromEntries(read) as Cells<MatrixColumn>;
}
