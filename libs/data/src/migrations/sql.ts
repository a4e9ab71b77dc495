/** Fragments that every migration repeats. Like the migrations themselves, never edited once released. */

/** Columns of a table whose rows can come from a shipped data file. */
export function shipped(table: string): string {
  return `
    shipped_in text,
    shipped_hash text COLLATE "C",
    edited_at timestamptz,
    CONSTRAINT ${table}_shipped_check CHECK (
      (shipped_in IS NULL) = (shipped_hash IS NULL) AND shipped_hash ~ '^[0-9a-f]{64}$'
    )`;
}

const SHIPPED_COMMENTS = {
  shipped_in: 'Data file the row was shipped in; null when a person created it here',
  shipped_hash: 'SHA-256 of the shipped content: the loader rewrites the row when it differs',
  edited_at: 'When a person changed the row; the loader then leaves it alone',
};

/** `COMMENT ON` the table and on the columns whose name does not say everything. */
export function comments(table: string, reason: string, columns: Readonly<Record<string, string>> = {}): string {
  return [
    `COMMENT ON TABLE ${table} IS ${literal(reason)};`,
    ...Object.entries(columns).map(([column, text]) => `COMMENT ON COLUMN ${table}.${column} IS ${literal(text)};`),
  ].join('\n');
}

/** The same for a table with the shipped columns. */
export function shippedComments(table: string, reason: string, columns: Readonly<Record<string, string>> = {}): string {
  return comments(table, reason, { ...columns, ...SHIPPED_COMMENTS });
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** The trigger by which a public table tells every process that the data changed (`note_data_change`). */
export function noteChangesOf(table: string): string {
  return `
    CREATE TRIGGER ${table}_data_version
      AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON ${table}
      FOR EACH STATEMENT EXECUTE FUNCTION note_data_change()`;
}

/** The trigger by which a public table refuses whoever does not work for the association (`refuse_unless_staff`). */
export function writtenByStaff(table: string): string {
  return `
    CREATE TRIGGER ${table}_staff
      BEFORE INSERT OR UPDATE OR DELETE ON ${table}
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_unless_staff()`;
}

/** Conditions of policies. Each is worked out once per statement, hence the selects. */
export const IS_STAFF = '(SELECT is_staff())';

/** One of these programs asks. */
export function isSystem(...names: readonly string[]): string {
  return `(SELECT current_identity()) IN (${names.map((name) => literal(`system:${name}`)).join(', ')})`;
}

/** The person of that column asks. */
export function isPerson(column: string): string {
  return `${column} = (SELECT current_identity())`;
}

/** Who asks may read the private rows of the collectivity of that column. */
export function readsCollectivity(column: string): string {
  return isAmong(column, 'readable_collectivities()');
}

export function writesCollectivity(column: string): string {
  return isAmong(column, 'writable_collectivities()');
}

function isAmong(column: string, list: string): string {
  const ids = `ANY ((SELECT ${list})::text[])`;
  return `(${column} = ${ids} OR '*' = ${ids})`;
}

/** Who may read a row and who may write one; rows that one may write are rows that one may read. */
export interface RowConditions {
  readonly read: string;
  readonly write: string;
}

/** Row-level security that even the owner of the table is under. Without a condition that lets it through, a row is not there. */
export function rowSecurity(table: string, { read, write }: RowConditions): string {
  return `
    ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
    CREATE POLICY ${table}_read ON ${table} FOR SELECT USING (${read});
    CREATE POLICY ${table}_insert ON ${table} FOR INSERT WITH CHECK (${write});
    CREATE POLICY ${table}_update ON ${table} FOR UPDATE USING (${write}) WITH CHECK (${write});
    CREATE POLICY ${table}_delete ON ${table} FOR DELETE USING (${write});`;
}

/** A table whose rows each belong to one collectivity. */
export function ownedByCollectivity(table: string, column = 'collectivity_id'): string {
  return rowSecurity(table, { read: readsCollectivity(column), write: writesCollectivity(column) });
}

/** A table for those who work for the association, and for the programs of the site. */
export function privateToStaff(table: string): string {
  return rowSecurity(table, { read: IS_STAFF, write: IS_STAFF });
}

/** A table whose rows each belong to one person, whom nobody but these programs reads in place of. */
export function privateToPerson(table: string, systems: readonly string[], column = 'person_id'): string {
  const condition = `${isPerson(column)} OR ${isSystem(...systems)}`;
  return rowSecurity(table, { read: condition, write: condition });
}

/** Undoes any of the three. */
export function withoutRowSecurity(table: string): string {
  return `
    DROP POLICY ${table}_read ON ${table};
    DROP POLICY ${table}_insert ON ${table};
    DROP POLICY ${table}_update ON ${table};
    DROP POLICY ${table}_delete ON ${table};
    ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;`;
}
