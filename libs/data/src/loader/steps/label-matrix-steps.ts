import { MatrixCategoryEntity } from '../../label-matrix/matrix-category.entity.js';
import { MatrixEditionEntity } from '../../label-matrix/matrix-edition.entity.js';
import { MatrixServiceEntity } from '../../label-matrix/matrix-service.entity.js';
import { MatrixThemeEntity } from '../../label-matrix/matrix-theme.entity.js';
import { type LoadStep, tableStep } from '../load-step.js';

const EDITION_ROWS = tableStep(
  'matrix_edition',
  'label-matrix',
  MatrixEditionEntity,
  ({ edition }) => [{ ...edition, isCurrent: false, previousEditionId: null }],
  { preserve: ['isCurrent'] },
);

/** Where no edition is the current one yet, an official one is preferred, then the latest; people choose afterwards. */
const EDITION_STEP: LoadStep = {
  table: EDITION_ROWS.table,
  load: async (context) => {
    const report = await EDITION_ROWS.load(context);
    await context.manager.query(
      `UPDATE matrix_edition SET is_current = true
       WHERE id = (SELECT id FROM matrix_edition ORDER BY official DESC, year DESC, id LIMIT 1)
         AND NOT EXISTS (SELECT FROM matrix_edition WHERE is_current)`,
    );
    return report;
  },
};

export const LABEL_MATRIX_STEPS: readonly LoadStep[] = [
  EDITION_STEP,
  tableStep('matrix_category', 'label-matrix', MatrixCategoryEntity, ({ edition, categories }) =>
    categories.map((category) => ({ ...category, editionId: edition.id })),
  ),
  tableStep('matrix_theme', 'label-matrix', MatrixThemeEntity, ({ edition, themes }) =>
    themes.map((theme) => ({ ...theme, editionId: edition.id })),
  ),
  tableStep('matrix_service', 'label-matrix', MatrixServiceEntity, ({ edition, themes }) =>
    themes.flatMap((theme) =>
      theme.services.map((service) => ({ ...service, editionId: edition.id, themeId: theme.id })),
    ),
  ),
];
