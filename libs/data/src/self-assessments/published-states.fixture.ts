import type { Identity } from '@ou-en-est-on/domain';
import { aCollectivity } from '@ou-en-est-on/testing';
import type { DataSource, EntityManager } from 'typeorm';
import {
  CollectivityEntity,
  MatrixCategoryEntity,
  MatrixEditionEntity,
  MatrixServiceEntity,
  MatrixThemeEntity,
} from '../index.js';
import { inTransaction } from '../identity/in-transaction.js';
import { insertRow } from '../testing/index.js';
import { retryOnConflict } from '../shared/retry-on-conflict.js';
import { SelfAssessmentRepository, type StateKey, type ValidationAct } from './self-assessment.repository.js';

export const EDITION_LEVELS = [
  { code: 'not-started', label: 'Pas commencé', weight: 0 },
  { code: 'in-progress', label: 'En cours', weight: 0.5 },
  { code: 'achieved', label: 'Réalisé', weight: 1 },
];

/** An edition of some services in one theme. */
export async function insertEdition(manager: EntityManager, id: string, services: readonly string[]): Promise<void> {
  const texts = { label: 'Édition', description: 'De test' };
  await insertRow(manager, MatrixEditionEntity, {
    ...{ id, label: 'Édition', year: 2026, official: false, isCurrent: false, basedOn: 'Test', warning: 'Test' },
    ...{ levels: EDITION_LEVELS, specialAnswers: [], levelsNote: 'Test' },
  });
  await insertRow(manager, MatrixCategoryEntity, { editionId: id, id: 'c', label: 'Catégorie', position: 1 });
  await insertRow(manager, MatrixThemeEntity, {
    ...{ editionId: id, id: 't', categoryId: 'c', position: 1, provenance: 'inferred' },
    ...texts,
  });
  for (const [position, service] of services.entries()) {
    await insertRow(manager, MatrixServiceEntity, {
      ...{ editionId: id, id: service, themeId: 't', position, derivedFrom: [] },
      ...texts,
    });
  }
}

/** Bodies with right SIRENs: 100000009, 100000017… */
export const BODIES = ['SYN-100000009', 'SYN-100000017', 'SYN-100000025', 'SYN-100000033', 'SYN-100000041'] as const;

export async function insertBodies(manager: EntityManager): Promise<void> {
  for (const [index, id] of BODIES.entries()) {
    const population = index === 0 ? null : index * 1_000;
    await insertRow(
      manager,
      CollectivityEntity,
      aCollectivity({ id, siren: id.slice(4), population, stratum: population === null ? null : '1000-3499' }),
    );
  }
}

export const memberOf = (collectivityId: string): Identity => ({
  kind: 'person',
  personId: `elected-of-${collectivityId}`,
  readable: [collectivityId],
  writable: [collectivityId],
  isStaff: false,
});

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
export function publish(source: DataSource, collectivityId: string, editionId: string, given: Given): Promise<void> {
  return inOwnName(source, { collectivityId, editionId }, async (states, key) => {
    for (const [serviceId, [value, providedBy = null]] of Object.entries(given)) {
      await states.writeAnswer(key, {
        serviceId,
        value,
        providedBy,
        note: null,
        evidence: [],
        editedAt: NOW,
        editedBy: 'p',
      });
    }
    await states.recordValidation(key, VALIDATED);
  });
}

export function withdraw(source: DataSource, collectivityId: string, editionId: string): Promise<void> {
  return inOwnName(source, { collectivityId, editionId }, (states, key) => states.recordValidation(key, WITHDRAWN));
}

/** What a collectivity's end does to its state, whoever closed it. */
export function end(source: DataSource, collectivityId: string, editionId: string): Promise<void> {
  return inOwnName(source, { collectivityId, editionId }, (states, key) => states.recordValidation(key, ENDED));
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
