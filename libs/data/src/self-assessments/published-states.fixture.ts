import type { DataSource } from 'typeorm';
import { inTransaction } from '../identity/in-transaction.js';
import { memberOf } from '../testing/editions-and-bodies.fixture.js';
import { retryOnConflict } from '../shared/retry-on-conflict.js';
import type { ValidationAct } from './living-state.js';
import { SelfAssessmentRepository, type StateKey } from './self-assessment.repository.js';

export const NOW = new Date('2026-11-27T10:00:00Z');

export const VALIDATED: ValidationAct = {
  kind: 'validated',
  quality: 'president',
  reason: null,
  recordedAt: NOW,
  recordedBy: 'p',
};
export const WITHDRAWN: ValidationAct = { ...VALIDATED, kind: 'withdrawn', reason: 'Erreur de saisie' };

export const ENDED: ValidationAct = { ...VALIDATED, kind: 'ended', quality: null };

/** What one answers: a value, with who provides the service where somebody else does. */
export type Given = Readonly<Record<string, readonly [value: string | null, providedBy?: string]>>;

/** One collectivity writes some answers and makes its state public, in one transaction and in its own name. */
export function publish(
  source: DataSource,
  collectivityId: string,
  editionId: string,
  given: Given,
  at = NOW,
): Promise<void> {
  return inOwnName(source, { collectivityId, editionId }, (states, key) => validate(states, key, given, at));
}

/** The same in a transaction that somebody else holds. */
export async function validate(states: SelfAssessmentRepository, key: StateKey, given: Given, at = NOW): Promise<void> {
  for (const [serviceId, [value, providedBy = null]] of Object.entries(given)) {
    const written = { value, providedBy, note: null, evidence: [] };
    await states.writeAnswer(key, serviceId, { ...written, editedAt: at, editedBy: 'p' });
  }
  await states.recordValidation(key, { ...VALIDATED, recordedAt: at });
}

export function withdraw(source: DataSource, collectivityId: string, editionId: string, at = NOW): Promise<void> {
  return inOwnName(source, { collectivityId, editionId }, (states, key) =>
    states.recordValidation(key, { ...WITHDRAWN, recordedAt: at }),
  );
}

/** What a collectivity's end does to its state, whoever closed it. */
export function end(source: DataSource, collectivityId: string, editionId: string, at = NOW): Promise<void> {
  return inOwnName(source, { collectivityId, editionId }, (states, key) =>
    states.recordValidation(key, { ...ENDED, recordedAt: at }),
  );
}

function inOwnName(
  source: DataSource,
  key: StateKey,
  work: (states: SelfAssessmentRepository, key: StateKey) => Promise<void>,
): Promise<void> {
  return retryOnConflict(() =>
    inTransaction(source, { identity: memberOf(key.collectivityId) }, async (manager) => {
      const states = new SelfAssessmentRepository(manager);
      await states.lock(key);
      await work(states, key);
    }),
  );
}
