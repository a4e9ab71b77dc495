import { SelfAssessmentRepository, type StateKey, type ValidationAct } from '@ou-en-est-on/data';
import type { Identity } from '@ou-en-est-on/domain';
import { Database } from '../database/database.js';
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
  await record(api, key, { kind: 'validated', quality: 'president', reason: null, ...by }, async (states) => {
    for (const [serviceId, said] of Object.entries(given)) {
      const [value, providedBy] = typeof said === 'string' ? [said, null] : said;
      const written = { value, providedBy, note: null, evidence: [] };
      await states.writeAnswer(key, serviceId, { ...written, editedAt: at, editedBy: memberName(key) });
    }
  });
}

export function withdrawState(api: TestApi, key: StateKey, at: Date): Promise<void> {
  const by = { recordedAt: at, recordedBy: memberName(key) };
  return record(api, key, { kind: 'withdrawn', quality: 'president', reason: 'Erreur', ...by });
}

async function record(
  api: TestApi,
  key: StateKey,
  act: ValidationAct,
  before: (states: SelfAssessmentRepository) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  await api.app.get(Database).inTransaction(memberOf(key.collectivityId), async (manager) => {
    const states = new SelfAssessmentRepository(manager);
    await states.lock(key);
    await before(states);
    await states.recordValidation(key, act);
  });
  // As the process that acknowledges a write does; the others hear of it a moment later.
  api.app.get(PublicMemory).forget();
}

const memberName = ({ collectivityId }: StateKey): string => `maire-${collectivityId}`;
