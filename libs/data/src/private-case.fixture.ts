/** A row that its table takes but for keys towards other tables, and what of it breaks the rule of that name. */
export interface PrivateCase {
  readonly constraint: string;
  readonly table: string;
  readonly row: Row;
  readonly fault: Row;
}
export type Row = Readonly<Record<string, unknown>>;

/** What breaks each of these rules of a table. */
export const of = (table: string, row: Row, faults: readonly (readonly [name: string, fault: Row])[]): PrivateCase[] =>
  faults.map(([name, fault]) => ({ constraint: `${table}_${name}_check`, table, row, fault }));
