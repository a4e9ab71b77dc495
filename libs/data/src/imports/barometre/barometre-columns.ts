import { type ImportFault, importFault } from '../csv/import-fault.js';

/** Columns of the Baromètre's files. Read by name: an older edition gives `maille` in the seventh place. */
export const BAROMETRE_COLUMNS = [
  'indic_id',
  'enforce_zone_id',
  'metric_enforce_date',
  'maille',
  'indic_vi',
  'indic_va',
  'indic_vc',
  'indic_ta',
] as const;
export type BarometreColumn = (typeof BAROMETRE_COLUMNS)[number];

/** A row's cells by column, trimmed. */
export type BarometreCells = Readonly<Record<BarometreColumn, string>>;

/** What a header lacks or has in excess. */
export function checkHeader(header: readonly string[]): ImportFault[] {
  const names = header.map((name) => name.trim());
  const missing = BAROMETRE_COLUMNS.filter((column) => !names.includes(column));
  const unexpected = names.filter((name, index) => !isBarometreColumn(name) || names.indexOf(name) !== index);
  return [
    ...missing.map((column) =>
      importFault('missing-column', `Il manque la colonne « ${column} » : ajoutez-la, même vide.`, { line: 1, column }),
    ),
    ...unexpected.map((column) =>
      importFault(
        'unexpected-column',
        isBarometreColumn(column)
          ? 'Cette colonne est présente deux fois : n’en gardez qu’une.'
          : `Cette colonne n’est pas du format du Baromètre : retirez-la. Colonnes attendues : ${BAROMETRE_COLUMNS.join(', ')}.`,
        { line: 1, column, value: column },
      ),
    ),
  ];
}

function isBarometreColumn(name: string): name is BarometreColumn {
  return BAROMETRE_COLUMNS.some((column) => column === name);
}

/** Gives each row's cells by column name. To be used with a header that `checkHeader` accepts. */
export function cellReader(header: readonly string[]): (cells: readonly string[]) => BarometreCells {
  const positions = BAROMETRE_COLUMNS.map(
    (column) => [column, header.findIndex((name) => name.trim() === column)] as const,
  );
  return (cells) =>
    Object.fromEntries(positions.map(([column, position]) => [column, (cells[position] ?? '').trim()])) as Record<
      BarometreColumn,
      string
    >;
}
