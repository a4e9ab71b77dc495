import type { ShippedRow } from './shipped-row.js';

const SHIPPING = ['shippedIn', 'shippedHash', 'editedAt'] as const satisfies (keyof ShippedRow)[];

/** The domain's part of a row: how it came here, and columns of the storage alone, are left out. */
export function withoutShipping<Row extends ShippedRow, Column extends keyof Row = never>(
  row: Row,
  ...storageColumns: readonly Column[]
): Omit<Row, keyof ShippedRow | Column> {
  const left = new Set<PropertyKey>([...SHIPPING, ...storageColumns]);
  const kept = Object.entries(row).filter(([column]) => !left.has(column));
  return Object.fromEntries(kept) as Omit<Row, keyof ShippedRow | Column>;
}
