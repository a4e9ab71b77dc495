import type { DataSource } from 'typeorm';

export interface Table {
  readonly name: string;
  /** Whether its rows are under row-level security, forced. */
  readonly isForced: boolean;
  /** Those of the columns that say whose a row is. */
  readonly owners: readonly string[];
  /** The same that the application may write itself. */
  readonly given: readonly string[];
  /** What the application is granted, on the whole table or on some columns. */
  readonly verbs: readonly string[];
}

/** Columns by which a private row belongs to somebody; of a person, it is the row itself. */
const OWNERS = ['collectivity_id', 'person_id', 'identity'];

const TABLES = `
  SELECT relname::text AS name, relrowsecurity AND relforcerowsecurity AS "isForced",
    ARRAY(SELECT attname::text FROM pg_attribute WHERE attrelid = pg_class.oid AND attname = ANY (owners)) AS owners,
    ARRAY(SELECT attname::text FROM pg_attribute WHERE attrelid = pg_class.oid AND attname = ANY (owners)
          AND has_column_privilege('oeeo_app', attrelid, attnum, 'INSERT')) AS given,
    ARRAY(SELECT verb FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE']) AS verb
          WHERE has_table_privilege('oeeo_app', pg_class.oid, verb)
            OR (verb <> 'DELETE' AND has_any_column_privilege('oeeo_app', pg_class.oid, verb))) AS verbs
  FROM pg_class, LATERAL (
    SELECT CASE WHEN NOT relforcerowsecurity THEN '{}' WHEN relname = 'person' THEN ARRAY['id'] ELSE $1 END
  ) AS named(owners)
  WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'm', 'f') ORDER BY relname`;

/** Every table, as the migrations left it. */
export async function readTables(owner: DataSource): Promise<Table[]> {
  return owner.query<Table[]>(TABLES, [OWNERS]);
}

/**
 * Leaves nothing of each table but rights, policies and the triggers that ask who writes: any row is taken, and a
 * column that may be read or written where any other one could says by itself whose it is.
 */
export function toBare(tables: readonly Table[]): string {
  const probes = tables.map(({ name, verbs }) => {
    const written = verbs.filter((verb) => verb !== 'DELETE').map((verb) => `${verb} (probe)`);
    const grant = written.length === 0 ? '' : `GRANT ${written.join(', ')} ON ${name} TO oeeo_app;`;
    return `ALTER TABLE ${name} ADD COLUMN probe text; ${grant}`;
  });
  return `${STRIPPED}; ${probes.join('\n')}`;
}

const STRIPPED = `
  DO $$
  DECLARE
    tables oid[] := ARRAY(SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r');
    part record;
  BEGIN
    FOR part IN SELECT conrelid::regclass AS name, conname FROM pg_constraint
      WHERE (conrelid = ANY (tables) OR confrelid = ANY (tables)) AND contype IN ('c', 'f') LOOP
      EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', part.name, part.conname);
    END LOOP;
    FOR part IN SELECT conrelid::regclass AS name, conname FROM pg_constraint
      WHERE conrelid = ANY (tables) AND contype IN ('p', 'u', 'x') LOOP
      EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I CASCADE', part.name, part.conname);
    END LOOP;
    FOR part IN SELECT attrelid::regclass AS name, attname FROM pg_attribute
      WHERE attrelid = ANY (tables) AND attnum > 0 AND attnotnull AND attidentity = '' LOOP
      EXECUTE format('ALTER TABLE %s ALTER COLUMN %I DROP NOT NULL', part.name, part.attname);
    END LOOP;
    FOR part IN SELECT indexrelid::regclass AS name FROM pg_index WHERE indrelid = ANY (tables) LOOP
      EXECUTE format('DROP INDEX %s', part.name);
    END LOOP;
    FOR part IN SELECT tgrelid::regclass AS name, tgname FROM pg_trigger
      WHERE tgrelid = ANY (tables) AND NOT tgisinternal AND tgfoid <> 'refuse_unless_staff'::regproc LOOP
      EXECUTE format('ALTER TABLE %s DISABLE TRIGGER %I', part.name, part.tgname);
    END LOOP;
  END
  $$`;
