import type { DataSource, EntityManager } from 'typeorm';
import { inTransaction } from '../identity/in-transaction.js';
import { ModuleQuestionEntity, MotionModuleEntity } from '../index.js';
import { memberOf } from '../testing/editions-and-bodies.fixture.js';
import { insertRow } from '../testing/insert-row.js';
import { type ModuleKey, ModuleAnswerRepository, type SaidOfQuestion } from './module-answer.repository.js';
import { ENDED, NOW } from './published-states.fixture.js';

const NOTHING: SaidOfQuestion = { value: null, providedBy: null, amount: null, datedOn: null, evidence: [] };
const byHand = { shippedIn: null, shippedHash: null, editedAt: null };

export type GivenToModule = Readonly<Record<string, Partial<SaidOfQuestion>>>;

/**
 * A module of two questions answered by a level, and one by a number.
 * @returns the ids of its questions
 */
export async function insertModule(manager: EntityManager, moduleId: string): Promise<[string, string, string]> {
  const texts = { purpose: 'Essai', answersNote: 'Essai', review: 'proposed' } as const;
  await insertRow(manager, MotionModuleEntity, { id: moduleId, label: 'Module', ...texts, ...byHand });
  const questionIds: [string, string, string] = [`${moduleId}-q-1`, `${moduleId}-q-2`, `${moduleId}-q-3`];
  for (const [position, id] of questionIds.entries()) {
    const form = position === 2 ? { kind: 'number', unit: '%' } : { kind: 'level', unit: null };
    await insertRow(manager, ModuleQuestionEntity, {
      ...{ id, moduleId, position, label: 'Question', help: 'Aide', expectedEvidence: 'Preuve', adds: 'Plus' },
      ...{ territoryTypes: ['commune'], populationMin: null, populationNote: null, legalBasis: null, note: null },
      ...{ review: 'proposed', ...form, ...byHand },
    });
  }
  return questionIds;
}

/** One collectivity answers and makes its answers public, in one transaction and in its own name; null withdraws them. */
export function publishModule(
  source: DataSource,
  key: ModuleKey,
  given: GivenToModule | null,
  at = NOW,
): Promise<void> {
  return inTransaction(source, { identity: memberOf(key.collectivityId) }, async (manager) => {
    const states = new ModuleAnswerRepository(manager);
    await states.lock(key);
    await validateModule(states, key, given, at);
  });
}

/** The same in a transaction that somebody else holds. */
export async function validateModule(
  states: ModuleAnswerRepository,
  key: ModuleKey,
  given: GivenToModule | null,
  at = NOW,
): Promise<void> {
  for (const [id, said] of Object.entries(given ?? {})) {
    const writing = { note: null, evidence: [], editedAt: at, editedBy: 'p' };
    await states.writeAnswer(key, id, { ...NOTHING, ...said, ...writing });
  }
  const signed = { quality: 'president', recordedAt: at, recordedBy: 'p' } as const;
  await (given
    ? states.recordValidation(key, { kind: 'validated', reason: null, ...signed })
    : states.recordValidation(key, { kind: 'withdrawn', reason: 'Erreur', ...signed }));
}

/** What a collectivity's end does to its answers, whoever closed it. */
export function endModule(source: DataSource, key: ModuleKey, at = NOW): Promise<void> {
  return inTransaction(source, { identity: memberOf(key.collectivityId) }, async (manager) => {
    const states = new ModuleAnswerRepository(manager);
    await states.lock(key);
    await states.recordValidation(key, { ...ENDED, recordedAt: at });
  });
}
