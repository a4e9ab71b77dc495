import { type ImportFault, importFault } from '../csv/import-fault.js';
import type { Draft } from '../content-faults.js';
import { readTable } from '../read-table.js';
import { EditionTable } from './edition-table.js';
import { MATRIX_COLUMNS, type MatrixColumn } from './matrix-rows.js';

/**
 * Reads the table form of an edition, every line of it, whatever the faults of the others.
 * @throws UnreadableFile
 */
export async function readEditionCsv(bytes: Uint8Array): Promise<{ draft: Draft; faults: ImportFault[] }> {
  const table = new EditionTable();
  const faults = await readTable<MatrixColumn>(bytes, {
    ...{ columns: MATRIX_COLUMNS, label: '« édition de la matrice »' },
    take: (cells, line, say) => table.add(cells, line, say),
  });
  const missing = table.missingFacts().map((fact) => {
    const message = `Il manque la ligne « edition » d’identifiant « ${fact} » : ajoutez-la.`;
    return importFault('missing-value', message, { column: 'identifiant', value: fact });
  });
  return { draft: table.draft(), faults: [...faults, ...missing] };
}
