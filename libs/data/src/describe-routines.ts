import type { DataSource } from 'typeorm';

/**
 * The functions and triggers of the schema as the migrations leave them, in SQL, by name: what a migration says of one
 * may have been said again by a later one. Those of extensions, and the triggers that keys make, are left out.
 */
export async function describeRoutines(source: DataSource): Promise<string> {
  const rows: { definition: string }[] = await source.query(`
    SELECT definition FROM (
      SELECT 1 AS rank, proname AS name, pg_get_function_identity_arguments(oid) AS detail,
        pg_get_functiondef(oid) AS definition
      FROM pg_proc
      WHERE pronamespace = current_schema()::regnamespace AND prokind = 'f' AND NOT EXISTS (
        SELECT FROM pg_depend
        WHERE classid = 'pg_proc'::regclass AND objid = pg_proc.oid AND deptype = 'e')
      UNION ALL
      SELECT 2, relname, tgname, pg_get_triggerdef(pg_trigger.oid, true)
      FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
      WHERE relnamespace = current_schema()::regnamespace AND NOT tgisinternal AND NOT tgparentid > 0
    ) AS routines ORDER BY rank, name COLLATE "C", detail COLLATE "C"`);
  const statements = rows.map(({ definition }) => `${definition.trimEnd()};`);
  return `-- Written by npm run routines; do not edit.\n\n${statements.join('\n\n')}\n`;
}
