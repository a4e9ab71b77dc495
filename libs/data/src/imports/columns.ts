import type { CsvRecord } from './csv/csv-records.js';
import { type ImportFault, importFault } from './csv/import-fault.js';
import type { Cells, ImportFormat } from './import-format.js';

/** The columns of a family of files, and how messages name it. */
type FileColumns = Pick<ImportFormat, 'columns' | 'label'>;

/** A header of separators alone would have a hundred thousand. */
const LISTED_COLUMNS = 100;

/** What a header lacks or has in excess; of what it has in excess, no more than can be read. */
export function checkHeader(header: readonly string[], { columns, label }: FileColumns): ImportFault[] {
  const names = header.map((name) => name.trim());
  const missing = columns.filter((column) => !names.includes(column));
  const unexpected = names.filter((name, index) => !columns.includes(name) || names.indexOf(name) !== index);
  return [
    ...missing.map((column) =>
      importFault('missing-column', `Il manque la colonne « ${column} » : ajoutez-la, même vide.`, { line: 1, column }),
    ),
    ...unexpected
      .slice(0, LISTED_COLUMNS)
      .map((column) =>
        importFault(
          'unexpected-column',
          columns.includes(column)
            ? 'Cette colonne est présente deux fois : n’en gardez qu’une.'
            : `Cette colonne n’est pas du format ${label} : retirez-la. Colonnes attendues : ${columns.join(', ')}.`,
          { line: 1, column, value: column },
        ),
      ),
    ...(unexpected.length > LISTED_COLUMNS ? [otherColumns(unexpected.length - LISTED_COLUMNS)] : []),
  ];
}

function otherColumns(count: number): ImportFault {
  return importFault('unexpected-column', `${count} autres colonnes sont en trop : retirez-les.`, { line: 1 });
}

/** Gives each row's cells by column name. To be used with a header that `checkHeader` accepts. */
export function cellReader<Column extends string>(
  header: readonly string[],
  { columns }: Pick<ImportFormat<Column>, 'columns'>,
): (cells: readonly string[]) => Cells<Column> {
  const positions = columns.map((column) => [column, header.findIndex((name) => name.trim() === column)] as const);
  return (cells) => {
    // Assigned one by one: a long file has millions of cells.
    const read: Partial<Record<Column, string>> = {};
    for (const [column, position] of positions) read[column] = (cells[position] ?? '').trim();
    return read as Cells<Column>;
  };
}

/** A record that has not as many cells as the header. */
export function checkFieldCount({ line, cells, isLast }: CsvRecord, expected: number): ImportFault | null {
  if (cells.length === expected) return null;
  if (isLast && cells.length < expected) {
    return importFault(
      'truncated',
      'La dernière ligne est incomplète : le fichier semble coupé, reprenez-le en entier.',
      { line },
    );
  }
  const message = `Cette ligne a ${cells.length} cases au lieu de ${expected} : vérifiez ses séparateurs et ses guillemets.`;
  return importFault('wrong-field-count', message, { line });
}

/** What a spreadsheet would compute rather than show; a signed number is not that. */
const FORMULA = /^(?:[=@]|[+-]\s*[^\s\d.,])/;

/** A cell that would run in a spreadsheet has nothing to do in a data file. */
export function findFormulas(cells: Cells, line: number): ImportFault[] {
  const faults: ImportFault[] = [];
  for (const column in cells) {
    const value = cells[column] ?? '';
    if (FORMULA.test(value)) faults.push(importFault('formula', FORMULA_MESSAGE, { line, column, value }));
  }
  return faults;
}

const FORMULA_MESSAGE = 'Cette case contient une formule : remplacez-la par sa valeur.';
