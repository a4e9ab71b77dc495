import type { Identity } from '@ou-en-est-on/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { recordAudit } from '../audit/record-audit.js';
import { inTransaction } from '../identity/in-transaction.js';
import { retryOnConflict } from '../shared/retry-on-conflict.js';
import { ModuleAnswerRepository, type ModuleKey } from './module-answer.repository.js';
import { SelfAssessmentRepository, type StateKey, type ValidationAct } from './self-assessment.repository.js';

const COMMAND: Identity = { kind: 'system', name: 'command' };

/** How many states, and how many collectivities' answers to the module, ended. */
export interface EndedStates {
  readonly selfAssessments: number;
  readonly moduleStates: number;
}

/**
 * Ends what is public of each collectivity that no longer exists, its state and its answers to the module, and so what
 * others inherited from it: the one that took it over is counted with its inhabitants. What it had validated stays in
 * the history.
 */
export async function endClosedStates(dataSource: DataSource, now: Date): Promise<EndedStates> {
  const act = { kind: 'ended', quality: null, reason: null, recordedAt: now, recordedBy: 'system:command' } as const;
  const asCommand = <T>(work: (manager: EntityManager) => Promise<T>): Promise<T> =>
    retryOnConflict(() => inTransaction(dataSource, { identity: COMMAND }, work));
  const states = await asCommand((manager) => new SelfAssessmentRepository(manager).findToEnd());
  for (const key of states) await asCommand((manager) => endState(manager, key, act));
  const modules = await asCommand((manager) => new ModuleAnswerRepository(manager).findToEnd());
  for (const key of modules) await asCommand((manager) => endModuleState(manager, key, act));
  return { selfAssessments: states.length, moduleStates: modules.length };
}

async function endState(manager: EntityManager, key: StateKey, act: ValidationAct): Promise<void> {
  const states = new SelfAssessmentRepository(manager);
  await states.lock(key);
  await states.recordValidation(key, act);
  await states.moveTo(key, 'editing');
  await recordEnd(manager, key.collectivityId, { table: 'self_assessment', id: key.editionId });
}

async function endModuleState(manager: EntityManager, key: ModuleKey, act: ValidationAct): Promise<void> {
  const states = new ModuleAnswerRepository(manager);
  await states.lock(key);
  await states.recordValidation(key, act);
  await states.moveTo(key, 'editing');
  await recordEnd(manager, key.collectivityId, { table: 'module_state', id: key.moduleId });
}

function recordEnd(
  manager: EntityManager,
  collectivityId: string,
  subject: { readonly table: string; readonly id: string },
): Promise<void> {
  return recordAudit(manager, { operation: 'end-state', ...subject, collectivityId, after: { step: 'end' } });
}
