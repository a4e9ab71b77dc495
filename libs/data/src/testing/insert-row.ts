import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';

/** Inserts a domain object as a row. Columns that the domain does not know are given beside it, or stay null. */
export async function insertRow<Row extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<Row>,
  row: object,
): Promise<void> {
  await manager.insert(entity, row as QueryDeepPartialEntity<Row>);
}
