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
