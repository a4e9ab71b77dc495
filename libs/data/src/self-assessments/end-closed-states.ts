import type { Identity } from '@ou-en-est-on/domain';
import type { DataSource } from 'typeorm';
import { recordAudit } from '../audit/record-audit.js';
import { inTransaction } from '../identity/in-transaction.js';
import { retryOnConflict } from '../shared/retry-on-conflict.js';
import { SelfAssessmentRepository, type StateKey } from './self-assessment.repository.js';

const COMMAND: Identity = { kind: 'system', name: 'command' };

/**
 * Ends the public state of each collectivity that no longer exists, and so of what others inherited from it: the one
 * that took it over is counted with its inhabitants. What it had validated stays in the history.
 * @returns how many states ended
 */
export async function endClosedStates(dataSource: DataSource, now: Date): Promise<number> {
  const ended = await inTransaction(dataSource, { identity: COMMAND }, (manager) =>
    new SelfAssessmentRepository(manager).findToEnd(),
  );
  for (const key of ended) await retryOnConflict(() => endState(dataSource, key, now));
  return ended.length;
}

function endState(dataSource: DataSource, key: StateKey, now: Date): Promise<void> {
  return inTransaction(dataSource, { identity: COMMAND }, async (manager) => {
    const states = new SelfAssessmentRepository(manager);
    await states.lock(key);
    await states.recordValidation(key, {
      ...{ kind: 'ended', quality: null, reason: null, recordedAt: now, recordedBy: 'system:command' },
    });
    await states.moveTo(key, 'editing');
    await recordAudit(manager, {
      ...{ operation: 'end-state', table: 'self_assessment', id: key.editionId },
      collectivityId: key.collectivityId,
      after: { step: 'end' },
    });
  });
}
