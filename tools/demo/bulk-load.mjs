/**
 * Rows by the million go into bare tables: each foreign key looked up row by row, and each index written at random places,
 * cost more than the rows. What is taken away comes back whole at the end, checked against every row, or nothing is
 * kept: all of it belongs in one transaction of the owner of the schema.
 */

const KEYS = `
  SELECT conname AS name, conrelid::regclass::text AS of, pg_get_constraintdef(oid) AS definition
  FROM pg_constraint WHERE conrelid = ANY ($1::regclass[]) AND contype IN ('p', 'u') ORDER BY of, name`;

/** Those of the tables, and those of others that lead to them. */
const FOREIGN_KEYS = `
  SELECT conname AS name, conrelid::regclass::text AS of, pg_get_constraintdef(oid) AS definition
  FROM pg_constraint
  WHERE contype = 'f' AND (conrelid = ANY ($1::regclass[]) OR confrelid = ANY ($1::regclass[])) ORDER BY of, name`;

const INDEXES = `
  SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition
  FROM pg_index WHERE indrelid = ANY ($1::regclass[])
    AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid AND contype IN ('p', 'u')) ORDER BY name`;

/** Triggers that make, row by row and at the end of the transaction, what a load makes by itself. */
const DEFERRED = `
  SELECT tgname AS name, tgrelid::regclass::text AS of FROM pg_trigger
  WHERE tgrelid = ANY ($1::regclass[]) AND NOT tgisinternal AND tginitdeferred ORDER BY of, name`;

/** For sorts and hashes of millions of rows; given back with the transaction. */
const MEMORY = `
  SELECT set_config('work_mem', '256MB', true), set_config('hash_mem_multiplier', '2', true),
    set_config('maintenance_work_mem', '512MB', true)`;

/**
 * Takes the keys and indexes of these tables away, and the triggers that wait for the end of the transaction.
 * @returns what puts them back, and how many there are
 */
export async function bare(client, tables) {
  await client.query(MEMORY);
  const read = async (query) => (await client.query(query, [tables])).rows;
  const keys = await read(KEYS);
  const foreignKeys = await read(FOREIGN_KEYS);
  const indexes = await read(INDEXES);
  const deferred = await read(DEFERRED);
  const drop = ({ of, name }) => client.query(`ALTER TABLE ${of} DROP CONSTRAINT ${name}`);
  const add = ({ of, name, definition }) => client.query(`ALTER TABLE ${of} ADD CONSTRAINT ${name} ${definition}`);
  for (const one of [...foreignKeys, ...keys]) await drop(one);
  for (const { name } of indexes) await client.query(`DROP INDEX ${name}`);
  for (const { of, name } of deferred) await client.query(`ALTER TABLE ${of} DISABLE TRIGGER ${name}`);
  return {
    count: keys.length + foreignKeys.length + indexes.length,
    putBack: async () => {
      for (const one of keys) await add(one);
      for (const { definition } of indexes) await client.query(definition);
      for (const one of foreignKeys) await add(one);
      for (const { of, name } of deferred) await client.query(`ALTER TABLE ${of} ENABLE TRIGGER ${name}`);
    },
  };
}
