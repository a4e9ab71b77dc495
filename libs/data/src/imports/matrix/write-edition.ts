import type { MatrixEdition, MatrixService } from '@ou-en-est-on/domain';
import type { EntityManager } from 'typeorm';
import { MatrixCategoryEntity } from '../../label-matrix/matrix-category.entity.js';
import { MatrixEditionEntity } from '../../label-matrix/matrix-edition.entity.js';
import { MatrixServiceEntity } from '../../label-matrix/matrix-service.entity.js';
import { MatrixThemeEntity } from '../../label-matrix/matrix-theme.entity.js';
import type { EditionContent } from './edition-content.js';

/** An edition as the tables hold it. */
export interface EditionRows {
  readonly edition: Omit<MatrixEditionEntity, 'isCurrent' | Shipping>;
  readonly categories: readonly Omit<MatrixCategoryEntity, Shipping>[];
  readonly themes: readonly Omit<MatrixThemeEntity, Shipping>[];
  readonly services: readonly Omit<MatrixServiceEntity, Shipping>[];
}
type EditionService = EditionContent['themes'][number]['services'][number];
type Shipping = 'shippedIn' | 'shippedHash' | 'editedAt';

export function rowsOf(content: EditionContent): EditionRows {
  const { id: editionId, label: name, year, basedOn, warning, previousEditionId } = content.edition;
  const inEdition = { editionId };
  return {
    edition: {
      ...{ id: editionId, label: name, year, basedOn, warning, previousEditionId },
      official: content.official,
      levels: content.levels,
      specialAnswers: content.specialAnswers,
      levelsNote: content.levelsNote,
    },
    categories: content.categories.map(({ id, label }, i) => ({ ...inEdition, id, label, position: i + 1 })),
    themes: content.themes.map(({ id, label, description, categoryId, provenance }, i) => ({
      ...{ ...inEdition, id, label, description, categoryId, provenance },
      position: i + 1,
    })),
    services: content.themes.flatMap((theme) =>
      theme.services.map(({ id, label, description, derivedFrom }, i) => ({
        ...{ ...inEdition, id, label, description, derivedFrom, themeId: theme.id },
        position: i + 1,
      })),
    ),
  };
}

/** The same rows, of an edition held here. */
export function rowsOfEdition(held: MatrixEdition): EditionRows {
  const { id, label, year, basedOn, warning, previousEditionId, official, levelsNote } = held;
  return rowsOf({
    edition: { id, label, year, basedOn, warning, previousEditionId },
    official,
    counts: { themes: held.themes.length, services: 0 },
    levels: held.levels.map((level) => ({ ...level })),
    specialAnswers: held.specialAnswers.map((answer) => ({ ...answer })),
    levelsNote,
    categories: held.categories.map((category) => ({ ...category })),
    themes: held.themes.map((theme) => ({ ...theme, services: theme.services.map(withoutTheme) })),
  });
}

function withoutTheme({ id, label, description, derivedFrom }: MatrixService): EditionService {
  return { id, label, description, derivedFrom: [...derivedFrom] };
}

export async function insertEdition(manager: EntityManager, rows: EditionRows): Promise<void> {
  await manager.insert(MatrixEditionEntity, { ...rows.edition, isCurrent: false });
  await manager.insert(MatrixCategoryEntity, [...rows.categories]);
  await manager.insert(MatrixThemeEntity, [...rows.themes]);
  await manager.insert(MatrixServiceEntity, [...rows.services]);
}

/** Rewrites the rows of an edition held here that a file corrects; the loader then leaves them alone. */
export async function correctEdition(manager: EntityManager, changed: EditionRows, now: Date): Promise<void> {
  const corrected = { editedAt: now };
  for (const row of changed.categories) await manager.save(MatrixCategoryEntity, { ...row, ...corrected });
  for (const row of changed.themes) await manager.save(MatrixThemeEntity, { ...row, ...corrected });
  for (const row of changed.services) await manager.save(MatrixServiceEntity, { ...row, ...corrected });
  const { id, ...edition } = changed.edition;
  await manager.update(MatrixEditionEntity, { id }, { ...edition, ...corrected });
}

/**
 * A new edition's services are aligned as those of the previous edition they come from; of several, the strongest
 * counts. What people align afterwards is left alone.
 */
export async function carryAlignments(manager: EntityManager, editionId: string): Promise<number> {
  const [row] = await manager.query<{ carried: number }[]>(
    `WITH carried AS (
     INSERT INTO proposal_service (proposal_id, edition_id, service_id, strength)
     SELECT aligned.proposal_id, service.edition_id, service.id, min(aligned.strength)
     FROM matrix_edition AS edition
     JOIN matrix_service AS service ON service.edition_id = edition.id
     JOIN proposal_service AS aligned
       ON aligned.edition_id = edition.previous_edition_id AND aligned.service_id = ANY (service.derived_from)
     WHERE edition.id = $1
     GROUP BY aligned.proposal_id, service.edition_id, service.id
     ON CONFLICT DO NOTHING
     RETURNING 1
     )
     SELECT count(*)::int AS carried FROM carried`,
    [editionId],
  );
  return row?.carried ?? 0;
}

/** The levels that answers to the module « motion » say, and that the edition has not: shown, it would hide them. */
export async function lackingLevels(manager: EntityManager, { edition }: EditionRows): Promise<string[]> {
  const [row] = await manager.query<{ said: string[] }[]>('SELECT module_levels_said() AS said');
  const codes = new Set(edition.levels.map(({ code }) => code));
  return (row?.said ?? []).filter((code) => !codes.has(code));
}

/** Makes an edition the one the site shows. */
export async function makeCurrent(manager: EntityManager, id: string): Promise<void> {
  await manager.update(MatrixEditionEntity, { isCurrent: true }, { isCurrent: false });
  await manager.update(MatrixEditionEntity, { id }, { isCurrent: true });
}
