import { guardFormulas } from '@ou-en-est-on/domain';

/**
 * What a cell shows and what it is sorted by, when the words alone would sort wrongly: a date in full. With an address of
 * the site, its words are a link to it.
 */
export interface KeyedCell {
  readonly text: string;
  readonly key: string | number;
  readonly path?: string;
}

export type Cell = string | number | KeyedCell | null;

/**
 * A table as French spreadsheets open it: semicolons, decimal commas.
 * What a spreadsheet would run as a formula is kept as text, also by one that cuts at commas.
 */
export function toCsv(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [columns, ...rows].map((row) => row.map(csvCell).join(';')).join('\r\n') + '\r\n';
}

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  const words = typeof cell === 'string' ? cell : cell.text;
  const text = guardFormulas(words, ',');
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
