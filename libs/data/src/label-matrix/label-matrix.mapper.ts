import {
  groupBy,
  type MatrixCategory,
  type MatrixEdition,
  type MatrixService,
  type MatrixTheme,
} from '@ou-en-est-on/domain';
import type { MatrixCategoryEntity } from './matrix-category.entity.js';
import type { MatrixEditionEntity } from './matrix-edition.entity.js';
import type { MatrixServiceEntity } from './matrix-service.entity.js';
import type { MatrixThemeEntity } from './matrix-theme.entity.js';

interface EditionRows {
  readonly edition: MatrixEditionEntity;
  readonly categories: readonly MatrixCategoryEntity[];
  readonly themes: readonly MatrixThemeEntity[];
  readonly services: readonly MatrixServiceEntity[];
}

/** Puts the rows of one edition together, in the order they are given. */
export function toMatrixEdition({ edition, categories, themes, services }: EditionRows): MatrixEdition {
  const servicesOf = groupBy(services, (service) => service.themeId);
  return {
    id: edition.id,
    label: edition.label,
    year: edition.year,
    official: edition.official,
    isCurrent: edition.isCurrent,
    basedOn: edition.basedOn,
    warning: edition.warning,
    previousEditionId: edition.previousEditionId,
    levels: edition.levels,
    specialAnswers: edition.specialAnswers,
    levelsNote: edition.levelsNote,
    categories: categories.map(toCategory),
    themes: themes.map((theme) => toTheme(theme, servicesOf.get(theme.id) ?? [])),
  };
}

function toCategory(row: MatrixCategoryEntity): MatrixCategory {
  return { id: row.id, label: row.label, position: row.position };
}

function toTheme(row: MatrixThemeEntity, services: readonly MatrixServiceEntity[]): MatrixTheme {
  return {
    id: row.id,
    position: row.position,
    label: row.label,
    description: row.description,
    categoryId: row.categoryId,
    provenance: row.provenance,
    services: services.map(toService),
  };
}

function toService(row: MatrixServiceEntity): MatrixService {
  return {
    id: row.id,
    themeId: row.themeId,
    position: row.position,
    label: row.label,
    description: row.description,
    derivedFrom: row.derivedFrom,
  };
}
