import type { Identity } from '@ou-en-est-on/domain';
import { aCollectivity } from '@ou-en-est-on/testing';
import type { EntityManager } from 'typeorm';
import {
  CollectivityEntity,
  MatrixCategoryEntity,
  MatrixEditionEntity,
  MatrixServiceEntity,
  MatrixThemeEntity,
} from '../index.js';
import { insertRow } from './insert-row.js';

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
