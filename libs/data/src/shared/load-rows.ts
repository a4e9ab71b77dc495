import type { EntityManager } from 'typeorm';
import type { ShippedRow } from './shipped-row.js';
import { shippedHash } from '../shipped/index.js';
import { NOTHING_DONE, type TableReport } from './load-report.js';
import { type RowContent, type ShippedEntity, type ShippedTable, shippedTable } from './shipped-table.js';

export interface RowToLoad<Row extends ShippedRow> {
  readonly content: RowContent<Row>;
  readonly shippedIn: string;
}

interface LoadOptions<Row extends ShippedRow> {
  readonly preserve?: readonly (keyof Row & string)[];
  /** For tables of links: files whose rows, when they ship them no longer, go away. */
  readonly removeFrom?: readonly string[];
}

/**
 * Makes a table hold the rows shipped: inserts new ones, rewrites those whose content changed, and leaves alone
 * whatever a person edited or created.
 */
export async function loadRows<Row extends ShippedRow>(
  manager: EntityManager,
  entity: ShippedEntity<Row>,
  rows: readonly RowToLoad<Row>[],
  { preserve = [], removeFrom = [] }: LoadOptions<Row> = {},
): Promise<TableReport> {
  const table = shippedTable(manager, entity);
  const payload = JSON.stringify(rows.map((row) => toColumns(table, row)));
  // First, so that a link that only changed its id meets no uniqueness constraint.
  const removed = await removeMissing(manager, table, payload, removeFrom);
  const [counts] = await manager.query<Written[]>(upsertStatement(table, preserve), [payload]);
  const { inserted, updated, kept } = counts ?? NOTHING_DONE;
  return { inserted, updated, kept, removed, unchanged: rows.length - inserted - updated - kept };
}

type Written = Pick<TableReport, 'inserted' | 'updated' | 'kept'>;

function toColumns<Row extends ShippedRow>(table: ShippedTable, { content, shippedIn }: RowToLoad<Row>): object {
  const values: Readonly<Record<string, unknown>> = { ...content };
  const columns = Object.fromEntries(table.columns.map(({ property, name }) => [name, values[property]]));
  return { ...columns, shipped_in: shippedIn, shipped_hash: shippedHash(columns), edited_at: null };
}

/** A row that a person created or edited has no shipped hash, or an edition date: neither is rewritten. */
function upsertStatement({ name, columns, source, sameKey }: ShippedTable, preserve: readonly string[]): string {
  const names = (of: typeof columns): string => of.map((column) => `"${column.name}"`).join(', ');
  const rewritten = columns.filter((column) => !column.isKey && !preserve.includes(column.property));
  return `
    WITH shipped AS (SELECT * FROM ${source}),
    written AS (
      INSERT INTO ${name} AS stored (${names(columns)})
      SELECT ${names(columns)} FROM shipped
      ON CONFLICT (${names(columns.filter((column) => column.isKey))}) DO UPDATE
      SET ${rewritten.map((column) => `"${column.name}" = EXCLUDED."${column.name}"`).join(', ')}
      WHERE stored.shipped_hash <> EXCLUDED.shipped_hash AND stored.edited_at IS NULL
      RETURNING xmax = 0 AS is_new
    )
    SELECT
      (SELECT count(*)::int FROM written WHERE is_new) AS inserted,
      (SELECT count(*)::int FROM written WHERE NOT is_new) AS updated,
      (SELECT count(*)::int FROM ${name} AS stored JOIN shipped ON ${sameKey}
       WHERE stored.shipped_hash IS NULL OR stored.edited_at IS NOT NULL) AS kept`;
}

async function removeMissing(
  manager: EntityManager,
  { name, source, sameKey }: ShippedTable,
  payload: string,
  files: readonly string[],
): Promise<number> {
  if (files.length === 0) return 0;
  const [row] = await manager.query<{ removed: number }[]>(
    `WITH removed AS (
       DELETE FROM ${name} AS stored
       WHERE stored.shipped_in = ANY($2) AND stored.edited_at IS NULL
         AND NOT EXISTS (SELECT FROM ${source} WHERE ${sameKey})
       RETURNING 1
     )
     SELECT count(*)::int AS removed FROM removed`,
    [payload, files],
  );
  return row?.removed ?? 0;
}
