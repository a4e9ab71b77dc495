import type { DataSource, EntityMetadata, QueryRunner } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import type { IndexMetadata } from 'typeorm/metadata/IndexMetadata.js';

/**
 * What differs between the entities and the schema that the migrations made; empty when nothing does.
 * TypeORM compares the expressions of checks, partial indexes and keys by their names only: they are written
 * again here on an empty copy of each table, so that the server itself says whether they mean the same.
 */
export async function schemaDrift(owner: DataSource): Promise<string[]> {
  const { upQueries } = await owner.driver.createSchemaBuilder().log();
  const drift = upQueries.map((query) => query.query);
  const runner = owner.createQueryRunner();
  try {
    for (const table of owner.entityMetadatas.filter((metadata) => metadata.tableType === 'regular')) {
      drift.push(...differences(await declared(runner, table), await existing(runner, table.tableName)));
    }
  } finally {
    await runner.release();
  }
  return drift;
}

const PROBE = 'drift_probe';

/** Definitions of the checks, indexes and keys of an entity, as the server would write them. */
async function declared(runner: QueryRunner, table: EntityMetadata): Promise<string[]> {
  await runner.query(`CREATE TEMPORARY TABLE ${PROBE} (LIKE ${table.tableName})`);
  try {
    for (const { name, expression } of table.checks) {
      await runner.query(`ALTER TABLE ${PROBE} ADD CONSTRAINT ${name} CHECK (${expression})`);
    }
    for (const index of table.indices) await runner.query(indexStatement(index));
    return [...(await existing(runner, PROBE)), ...keys(table)];
  } finally {
    await runner.query(`DROP TABLE ${PROBE}`);
  }
}

function indexStatement({ name, columns, isUnique, where, type = 'btree' }: IndexMetadata): string {
  const on = columns.map((column) => `${column.databaseName} ${operatorsOf(type, column)}`).join(', ');
  const condition = where ? `WHERE ${where}` : '';
  return `CREATE ${isUnique ? 'UNIQUE' : ''} INDEX ${name} ON ${PROBE} USING ${type} (${on}) ${condition}`;
}

/** An inverted index of plain text is one of its trigrams: there is no other, nor can an entity say which. */
function operatorsOf(type: IndexMetadata['type'], column: ColumnMetadata): string {
  return type === 'gin' && column.type === 'text' && !column.isArray ? 'gin_trgm_ops' : '';
}

function keys(table: EntityMetadata): string[] {
  const list = (names: readonly string[]): string => `(${names.join(', ')})`;
  const primary = table.primaryColumns.map((column) => column.databaseName);
  const foreign = table.foreignKeys.map(
    (key) =>
      `${key.name}: FOREIGN KEY ${list(key.columnNames)} REFERENCES ` +
      `${key.referencedEntityMetadata.tableName}${list(key.referencedColumnNames)}`,
  );
  return [`${table.tableName}_pkey: PRIMARY KEY ${list(primary)}`, ...foreign];
}

/** The same definitions, of a table as it is; TypeORM compares the rest. */
async function existing(runner: QueryRunner, table: string): Promise<string[]> {
  const rows: { definition: string }[] = await runner.query(
    `SELECT conname || ': ' || pg_get_constraintdef(oid) AS definition
     FROM pg_constraint WHERE conrelid = $1::regclass AND contype IN ('c', 'f', 'p', 'u', 'x')
     UNION ALL
     SELECT class.relname || ': ' || regexp_replace(pg_get_indexdef(indexrelid), ' ON [^ ]+ ', ' ON table ')
     FROM pg_index JOIN pg_class class ON class.oid = indexrelid
     WHERE indrelid = $1::regclass AND NOT indisprimary`,
    [table],
  );
  return rows.map((row) => row.definition);
}

function differences(wanted: readonly string[], found: readonly string[]): string[] {
  return [
    ...wanted.filter((definition) => !found.includes(definition)).map((definition) => `missing ${definition}`),
    ...found.filter((definition) => !wanted.includes(definition)).map((definition) => `undeclared ${definition}`),
  ];
}
