import type { MatrixEdition } from '@ou-en-est-on/domain';
import { createTestDatabase, insertRow, type TestDatabase } from '../testing/index.js';
import { LabelMatrixRepository } from './label-matrix.repository.js';
import { MatrixCategoryEntity } from './matrix-category.entity.js';
import { MatrixEditionEntity } from './matrix-edition.entity.js';
import { MatrixServiceEntity } from './matrix-service.entity.js';
import { MatrixThemeEntity } from './matrix-theme.entity.js';

const THEME = { label: 'Emploi', description: 'Aider à trouver un emploi.', categoryId: 'richesses' };
const SERVICE = { themeId: 'emploi', description: 'Des rencontres sont organisées.', derivedFrom: ['4.1.1.1'] };
const EDITION: MatrixEdition = {
  id: 'travail-2023',
  label: 'Matrice de travail 2023',
  year: 2023,
  official: false,
  isCurrent: true,
  basedOn: 'Atlaas 2014',
  warning: 'Reconstruction',
  previousEditionId: null,
  levels: [{ code: 'in-progress', label: 'En cours', weight: 0.5 }],
  specialAnswers: [{ code: 'not-concerned', label: 'Non concerné', note: 'Hors du calcul.', asks: null }],
  levelsNote: 'Niveaux à nous',
  categories: [{ id: 'richesses', label: 'Création de richesses', position: 1 }],
  themes: [
    {
      ...THEME,
      id: 'emploi',
      position: 1,
      provenance: 'published',
      services: [
        { ...SERVICE, id: 'emploi-02', position: 1, label: 'Rencontres' },
        { ...SERVICE, id: 'emploi-01', position: 2, label: 'Offres' },
      ],
    },
    { ...THEME, id: 'commerce', position: 2, provenance: 'inferred', services: [] },
  ],
};

describe('the label matrix', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });

  afterAll(() => database.drop());

  const insert = async ({ categories, themes, ...edition }: MatrixEdition): Promise<void> => {
    const { manager } = database.dataSource;
    const inEdition = { editionId: edition.id };
    await insertRow(manager, MatrixEditionEntity, edition);
    for (const category of categories) await insertRow(manager, MatrixCategoryEntity, { ...category, ...inEdition });
    for (const { services, ...theme } of themes.toReversed()) {
      await insertRow(manager, MatrixThemeEntity, { ...theme, ...inEdition });
      for (const service of services.toReversed()) {
        await insertRow(manager, MatrixServiceEntity, { ...service, ...inEdition });
      }
    }
  };

  it('is absent before any edition is loaded', async () => {
    expect(await new LabelMatrixRepository(database.dataSource.manager).findCurrentEdition()).toBeNull();
  });

  it('is the current edition, whose services may bear the ids of another one', async () => {
    await insert({
      ...EDITION,
      id: 'officielle-2026',
      year: 2026,
      official: true,
      label: 'Matrice 2026',
      isCurrent: false,
    });
    await insert(EDITION);
    expect(await new LabelMatrixRepository(database.dataSource.manager).findCurrentEdition()).toEqual(EDITION);
  });

  it('refuses a service in a theme of another edition', async () => {
    const stray = insertRow(database.dataSource.manager, MatrixServiceEntity, {
      ...SERVICE,
      editionId: 'travail-2023',
      id: 'autre-01',
      themeId: 'autre',
      position: 1,
      label: 'Autre',
    });
    await expect(stray).rejects.toMatchObject({ driverError: { constraint: 'matrix_service_theme_fk' } });
  });
});
