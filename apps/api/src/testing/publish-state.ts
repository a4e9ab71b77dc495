import {
  type KeptAnswer,
  type LivingStateRepository,
  ModuleAnswerRepository,
  type ModuleKey,
  type OfCollectivity,
  type Said,
  type SaidOfQuestion,
  SelfAssessmentRepository,
  type StateKey,
  type ValidationAct,
} from '@ou-en-est-on/data';
import type { Identity } from '@ou-en-est-on/domain';
import { Database, type Transaction } from '../database/database.js';
import { PublicMemory } from '../memory/public-memory.js';
import type { TestApi } from './test-api.js';

/** What one answers: a value, with who provides the service where somebody else does. */
export type GivenAnswers = Readonly<Record<string, string | readonly ['provided-by', string]>>;

const memberOf = (id: string): Identity => ({
  ...{ kind: 'person', personId: `maire-${id}`, readable: [id], writable: [id], isStaff: false },
});

/** A collectivity answers and validates, in one go and in its own name. */
export async function publishState(api: TestApi, key: StateKey, given: GivenAnswers, at: Date): Promise<void> {
  const by = { recordedAt: at, recordedBy: memberName(key) };
  const act = { kind: 'validated', quality: 'president', reason: null, ...by } as const;
  await record(api, matrixStates, key, act, async (states) => {
    for (const [serviceId, said] of Object.entries(given)) {
      const [value, providedBy] = typeof said === 'string' ? [said, null] : said;
      const written = { value, providedBy, note: null, evidence: [] };
      await states.writeAnswer(key, serviceId, { ...written, editedAt: at, editedBy: memberName(key) });
    }
  });
}

export function withdrawState(api: TestApi, key: StateKey, at: Date): Promise<void> {
  const by = { recordedAt: at, recordedBy: memberName(key) };
  return record(api, matrixStates, key, { kind: 'withdrawn', quality: 'president', reason: 'Erreur', ...by });
}

/** The same of the module. */
export async function publishModule(
  api: TestApi,
  key: ModuleKey,
  given: Readonly<Record<string, Partial<SaidOfQuestion>>>,
  at: Date,
): Promise<void> {
  const by = { recordedAt: at, recordedBy: memberName(key) };
  const act = { kind: 'validated', quality: 'president', reason: null, ...by } as const;
  await record(api, moduleStates, key, act, async (states) => {
    for (const [questionId, said] of Object.entries(given)) {
      const nothing = { value: null, providedBy: null, amount: null, datedOn: null, note: null, evidence: [] };
      await states.writeAnswer(key, questionId, { ...nothing, ...said, editedAt: at, editedBy: memberName(key) });
    }
  });
}

const matrixStates = (manager: Transaction): SelfAssessmentRepository => new SelfAssessmentRepository(manager);
const moduleStates = (manager: Transaction): ModuleAnswerRepository => new ModuleAnswerRepository(manager);

async function record<K extends OfCollectivity, R extends LivingStateRepository<K, Said, KeptAnswer>>(
  api: TestApi,
  statesIn: (manager: Transaction) => R,
  key: K,
  act: ValidationAct,
  before: (states: R) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  await api.app.get(Database).inTransaction(memberOf(key.collectivityId), async (manager) => {
    const states = statesIn(manager);
    await states.lock(key);
    await before(states);
    await states.recordValidation(key, act);
  });
  // As the process that acknowledges a write does; the others hear of it a moment later.
  api.app.get(PublicMemory).forget();
}

const memberName = ({ collectivityId }: OfCollectivity): string => `maire-${collectivityId}`;
