import type { EntityManager } from 'typeorm';
import type { ShippedRow } from './shipped-row.js';

export type ShippedEntity<Row extends ShippedRow> = new () => Row;

/** What a file says of a row; where it was shipped, its hash and its edition by a person are kept beside. */
export type RowContent<Row extends ShippedRow> = Omit<Row, keyof ShippedRow>;

interface Column {
  readonly property: string;
  readonly name: string;
  readonly type: string;
  readonly isKey: boolean;
}

/** What the loader's statements need to know of a table: read from its entity, so that the two cannot differ. */
export interface ShippedTable {
  readonly name: string;
  readonly columns: readonly Column[];
  /** Reads the rows, given as JSON in `$1`, under the name `shipped`. */
  readonly source: string;
  /** Joins `stored` rows to `shipped` ones. */
  readonly sameKey: string;
}

export function shippedTable<Row extends ShippedRow>(manager: EntityManager, entity: ShippedEntity<Row>): ShippedTable {
  const metadata = manager.connection.getMetadata(entity);
  const columns = metadata.columns.map((column) => ({
    property: column.propertyName,
    name: column.databaseName,
    type: `${String(column.type)}${column.isArray ? '[]' : ''}`,
    isKey: column.isPrimary,
  }));
  const sameKey = columns.filter((column) => column.isKey).map(({ name }) => `stored."${name}" = shipped."${name}"`);
  return {
    name: `"${metadata.tableName}"`,
    columns,
    source: `jsonb_to_recordset($1::jsonb) AS shipped(${columns.map(({ name, type }) => `"${name}" ${type}`).join(', ')})`,
    sameKey: sameKey.join(' AND '),
  };
}
