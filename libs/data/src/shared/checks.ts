/**
 * Expressions of the CHECK constraints that entities declare. The migrations write them out in full;
 * a test compares the two, so that a changed vocabulary of the domain cannot go without its migration.
 */

/** Every text given has at least one visible character. Null passes. */
export function notBlank(...columns: readonly string[]): string {
  return columns.map((column) => `${column} ~ '[^[:space:]]'`).join(' AND ');
}

export function oneOf(column: string, values: readonly string[]): string {
  return `${column} IN (${quoted(values)})`;
}

/** An array column holding only values of a vocabulary. */
export function amongst(column: string, values: readonly string[]): string {
  return `${column} <@ ARRAY[${quoted(values)}]::text[]`;
}

/** A partial date that says no less than its `date_precision`. */
export function asPreciseAs(column: string): string {
  return `length(${column}) >= CASE date_precision WHEN 'day' THEN 10 WHEN 'year' THEN 4 ELSE 7 END`;
}

/** Ids that stand in addresses. */
export function slug(column: string): string {
  return `${column} ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$'`;
}

/** Ids that never stand in addresses; they may be made of several slugs. */
export function compoundId(column: string): string {
  return `${column} ~ '^[A-Za-z0-9][A-Za-z0-9._:-]{0,119}$'`;
}

/** A reference to a fact of a State action: `pfthd:t1`, `pfthd:m1`, `pfthd:o1`. */
export function factReference(column: string): string {
  return `${column} ~ '^[a-z0-9-]+:[tmo][0-9]+$'`;
}

/** The id of a fact, of the letter of its kind, inside its own action. */
export function factId(letter: 't' | 'm' | 'o'): string {
  return `id ~ '^[a-z0-9-]+:[${letter}][0-9]+$' AND starts_with(id, action_id || ':')`;
}

/** Neither NaN nor infinite. Null passes. */
export function finite(...columns: readonly string[]): string {
  return columns.map((column) => `${column} > '-Infinity' AND ${column} < 'Infinity'`).join(' AND ');
}

export const SHIPPED_FORM = `(shipped_in IS NULL) = (shipped_hash IS NULL) AND shipped_hash ~ '^[0-9a-f]{64}$'`;

function quoted(values: readonly string[]): string {
  return values.map((value) => `'${value}'`).join(', ');
}
