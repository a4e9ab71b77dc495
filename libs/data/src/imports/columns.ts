import { type ImportFault, importFault } from './csv/import-fault.js';
import type { Cells, ImportFormat } from './import-format.js';

/** What a header lacks or has in excess. */
export function checkHeader(header: readonly string[], { columns, label }: ImportFormat): ImportFault[] {
  const names = header.map((name) => name.trim());
  const missing = columns.filter((column) => !names.includes(column));
  const unexpected = names.filter((name, index) => !columns.includes(name) || names.indexOf(name) !== index);
  return [
    ...missing.map((column) =>
      importFault('missing-column', `Il manque la colonne « ${column} » : ajoutez-la, même vide.`, { line: 1, column }),
    ),
    ...unexpected.map((column) =>
      importFault(
        'unexpected-column',
        columns.includes(column)
          ? 'Cette colonne est présente deux fois : n’en gardez qu’une.'
          : `Cette colonne n’est pas du format ${label} : retirez-la. Colonnes attendues : ${columns.join(', ')}.`,
        { line: 1, column, value: column },
      ),
    ),
  ];
}

/** Gives each row's cells by column name. To be used with a header that `checkHeader` accepts. */
export function cellReader(header: readonly string[], { columns }: ImportFormat): (cells: readonly string[]) => Cells {
  const positions = columns.map((column) => [column, header.findIndex((name) => name.trim() === column)] as const);
  return (cells) => {
    const read: Record<string, string> = {};
    for (const [column, position] of positions) read[column] = (cells[position] ?? '').trim();
    return read;
  };
}

/** What a spreadsheet would compute rather than show; a signed number is not that. */
const FORMULA = /^(?:[=@]|[+-]\s*[^\s\d.,])/;

/** A cell that would run in a spreadsheet has nothing to do in a data file. */
export function findFormulas(cells: Cells, line: number): ImportFault[] {
  return Object.entries(cells).flatMap(([column, value]) =>
    FORMULA.test(value)
      ? [
          importFault('formula', 'Cette case contient une formule : remplacez-la par sa valeur.', {
            line,
            column,
            value,
          }),
        ]
      : [],
  );
}
