import { createHash } from 'node:crypto';

/** The parts of an entry as the text that is hashed, of the table under that name. */
export const entryColumns = (entry: string): string => `
  ${entry}.id::text AS id, ${entry}.era, ${entry}.transaction::text AS transaction,
  to_char(${entry}.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at,
  ${entry}.identity, ${entry}.operation, ${entry}.outcome, ${entry}.subject_table AS "subjectTable",
  ${entry}.subject_id AS "subjectId", ${entry}.collectivity_id AS "collectivityId",
  ${entry}.before::text AS before, ${entry}.after::text AS after, ${entry}.personal::text AS personal,
  ${entry}.request_id AS "requestId"`;

export const SEAL_COLUMNS = `
  position::int AS position, entry_id::text AS "entryId", entry_hash AS "entryHash", hash`;

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
