import type { Cell } from '../shared/csv';

export interface SortOrder {
  readonly column: number;
  readonly direction: 'ascending' | 'descending';
}

const FRENCH = new Intl.Collator('fr', { numeric: true });

/** Rows in the order of a column; those without a value come last in both directions, equal ones stay in place. */
export function sortRows(rows: readonly (readonly Cell[])[], order: SortOrder | null): readonly (readonly Cell[])[] {
  if (!order) return rows;
  const sign = order.direction === 'ascending' ? 1 : -1;
  return rows.toSorted((a, b) => {
    const [left, right] = [keyOf(a[order.column]), keyOf(b[order.column])];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * compareKeys(left, right);
  });
}

function keyOf(cell: Cell | undefined): string | number | null {
  if (cell === null || cell === undefined) return null;
  return typeof cell === 'object' ? cell.key : cell;
}

function compareKeys(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : FRENCH.compare(String(a), String(b));
}
