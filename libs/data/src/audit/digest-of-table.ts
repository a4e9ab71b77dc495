import type { EntityManager } from 'typeorm';

/** How many rows a table holds, and a digest of all of them, whatever their order. */
export interface TableDigest {
  readonly rows: number;
  readonly sha256: string;
}

/** The same as the first seal has of each public table; the name is one of ours. */
export async function digestOfTable(manager: EntityManager, table: string): Promise<TableDigest> {
  const [digest] = await manager.query<TableDigest[]>(
    `SELECT count(*)::int AS rows, encode(sha256(convert_to(
       coalesce(string_agg(line, E'\\n' ORDER BY line COLLATE "C"), ''), 'UTF8')), 'hex') AS sha256
     FROM (SELECT encode(sha256(convert_to(whole::text, 'UTF8')), 'hex') AS line FROM ${table} AS whole) AS lines`,
  );
  if (!digest) throw new Error(`The table ${table} cannot be counted`);
  return digest;
}

/** The same of several, by their names. */
export async function digestsOfTables(
  manager: EntityManager,
  tables: readonly string[],
): Promise<Record<string, TableDigest>> {
  const digests: Record<string, TableDigest> = {};
  for (const table of tables) digests[table] = await digestOfTable(manager, table);
  return digests;
}
