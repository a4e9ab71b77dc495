import type { ProgramIdentity } from '@ou-en-est-on/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { recordAudit } from '../audit/record-audit.js';
import { inTransaction } from '../identity/in-transaction.js';
import { retryOnConflict } from '../shared/retry-on-conflict.js';
import type { KeptAnswer, OfCollectivity, Said, ValidationAct } from './living-state.js';
import type { LivingStateRepository } from './living-state.repository.js';
import { ModuleAnswerRepository } from './module-answer.repository.js';
import { SelfAssessmentRepository } from './self-assessment.repository.js';

/** Which program ends them, and for which request of the API, if any. */
export interface EndingOrigin {
  readonly identity: ProgramIdentity;
  readonly requestId?: string | null;
}

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
export async function endClosedStates(dataSource: DataSource, now: Date, origin: EndingOrigin): Promise<EndedStates> {
  const recordedBy = `system:${origin.identity.name}`;
  const act = { kind: 'ended', quality: null, reason: null, recordedAt: now, recordedBy } as const;
  const asProgram = <T>(work: (manager: EntityManager) => Promise<T>): Promise<T> =>
    retryOnConflict(() => inTransaction(dataSource, origin, work));
  const endAll = async <K extends OfCollectivity>(
    statesIn: (manager: EntityManager) => LivingStateRepository<K, Said, KeptAnswer>,
  ): Promise<number> => {
    const keys = await asProgram((manager) => statesIn(manager).findToEnd());
    for (const key of keys) await asProgram((manager) => endState(manager, statesIn(manager), key, act));
    return keys.length;
  };
  return {
    selfAssessments: await endAll((manager) => new SelfAssessmentRepository(manager)),
    moduleStates: await endAll((manager) => new ModuleAnswerRepository(manager)),
  };
}

async function endState<K extends OfCollectivity>(
  manager: EntityManager,
  states: LivingStateRepository<K, Said, KeptAnswer>,
  key: K,
  act: ValidationAct,
): Promise<void> {
  await states.lock(key);
  await states.recordValidation(key, act);
  await states.moveTo(key, 'editing');
  await recordAudit(manager, {
    ...{ operation: 'end-state', table: states.tables.state, id: states.aboutOf(key) },
    ...{ collectivityId: key.collectivityId, after: { step: 'end' } },
  });
}
