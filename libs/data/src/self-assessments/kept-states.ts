import { COMMAND } from '@ou-en-est-on/domain';
import type { DataSource } from 'typeorm';
import { recordAudit } from '../audit/record-audit.js';
import { inTransaction } from '../identity/in-transaction.js';

/** A validation after which the state that is kept for past days is not what it made public. */
export interface StateDifference {
  readonly collectivityId: string;
  readonly sequence: number;
}

/** Each state is held against the one before it and what its validation changed: nothing, unless something is wrong. */
export function findStateDifferences(dataSource: DataSource, editionId: string): Promise<StateDifference[]> {
  return dataSource.query(
    `SELECT collectivity_id AS "collectivityId", sequence FROM state_differences($1) ORDER BY 1, 2`,
    [editionId],
  );
}

/** Keeps every state again if one is not right. @returns how many were not */
export async function keepStatesAgain(dataSource: DataSource, editionId: string): Promise<number> {
  const differences = await findStateDifferences(dataSource, editionId);
  if (differences.length === 0) return 0;
  await inTransaction(dataSource, { identity: COMMAND }, async (manager) => {
    await manager.query('SELECT keep_validated_states($1)', [editionId]);
    // Changes nobody, and tells every process that what it counted, it may count otherwise.
    await manager.query('UPDATE collectivity SET kind = kind WHERE false');
    const after = { states: differences.length };
    await recordAudit(manager, { operation: 'rebuild-roll-up', table: 'validated_state', id: editionId, after });
  });
  return differences.length;
}
