import { expect, expectNoAxeViolation, test } from '../main.fixture.js';
import { LabelMatrixPage } from './label-matrix.page.js';

test.describe('The label’s matrix', () => {
  test('says that it is a working reconstruction before it shows anything', async ({ page }) => {
    const matrix = new LabelMatrixPage(page);
    await matrix.open();

    await expect(page.getByRole('note', { name: 'Ce n’est pas la liste officielle' })).toContainText(
      'reconstruits à partir de la liste de 2014',
    );
    await expect(page.getByText(/16\sthématiques, 139\sservices/)).toBeVisible();
    await expect(matrix.themes).toHaveCount(16);
    await expect(matrix.services).toHaveCount(0);
    await expectNoAxeViolation(page);
  });

  test('opens a theme on its services, whose address can be handed on', async ({ page }) => {
    const matrix = new LabelMatrixPage(page);
    await matrix.open();
    await matrix.unfold('Médiation');

    await expect(matrix.services).toHaveCount(5);
    await expect(page).toHaveURL(/\/matrice#mediation$/);
    await page.reload();
    await expect(matrix.services).toHaveCount(5);
    await expect(matrix.themes.filter({ hasText: 'Médiation' })).toBeInViewport();
    await expectNoAxeViolation(page);
  });

  test('says whose list it is, and keeps the module « motion » apart from the services', async ({ page }) => {
    const matrix = new LabelMatrixPage(page);
    await matrix.open();
    await matrix.fold('Les éditions de la matrice').click();
    await matrix.fold('Lire les questions du module').click();

    await expect(page.getByText('Édition affichée', { exact: false })).toContainText('édition de travail');
    await expect(matrix.questions).toHaveCount(16);
    await expect(page.getByText(/16\sthématiques, 139\sservices/).first()).toBeVisible();
    await expectNoAxeViolation(page);
  });

  test('leads from a theme to the proposals it concerns', async ({ page }) => {
    const matrix = new LabelMatrixPage(page);
    await matrix.open('#mediation');

    const link = page.getByRole('link', { name: /propositions de cette thématique/ });
    await expect(link).toHaveAttribute('href', '/propositions?thematique=mediation');
  });
});
