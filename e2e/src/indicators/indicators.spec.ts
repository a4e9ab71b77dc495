import { expect, expectNoAxeViolation, expectNoSidewaysScroll, test } from '../main.fixture.js';
import { IndicatorPages } from './indicator.page.js';

test.describe('The indicators', () => {
  test('start with the twelve figures followed at mid-term', async ({ page }) => {
    const indicators = new IndicatorPages(page);
    await indicators.openList();

    await expect(indicators.followed).toHaveCount(12);
    await expect(page.getByRole('heading', { level: 2, name: 'Déclaré par les collectivités' })).toBeVisible();
    await expect(page.getByText('Ces indicateurs se tireront de ce que déclarent les collectivités')).toBeVisible();
    await expectNoAxeViolation(page);
  });

  test('draw a curve against its targets, with its table and the two rates side by side', async ({ page }) => {
    const indicators = new IndicatorPages(page);
    await indicators.open('fibre-raccordable');

    await expect(indicators.curve).toBeVisible();
    await indicators.openTable();
    await expect(indicators.twin.getByRole('row').filter({ hasText: '93,5' })).toBeVisible();
    await expect(page.getByText(/76,6\s% du chemin parcouru/)).toBeVisible();
    await expect(page.getByText('Notre calcul donne le même taux à cette date.')).toBeVisible();
    await expectNoAxeViolation(page);
  });

  test('read another territory, kept in the address, and explain the publisher’s other rate', async ({ page }) => {
    const indicators = new IndicatorPages(page);
    await indicators.open('fibre-raccordable');
    await indicators.territory.selectOption({ label: 'Corse-du-Sud' });

    await expect(page).toHaveURL(/\?territoire=DEP-2A$/);
    await expect(indicators.curve).toHaveAccessibleName(/Corse-du-Sud/);
    await expect(page.getByText(/La source publie 20,8\s%.*une valeur initiale plus tardive \(60,74\s%/)).toBeVisible();

    await page.reload();
    await expect(indicators.territory).toHaveValue('DEP-2A');
  });

  test('give every value as a spreadsheet', async ({ page }) => {
    const indicators = new IndicatorPages(page);
    await indicators.open('sites-4g-barometre');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Télécharger toutes les valeurs (CSV)' }).click();

    expect((await download).suggestedFilename()).toBe('sites-4g-barometre.csv');
  });

  test('show no figure where nobody declared', async ({ page }) => {
    const indicators = new IndicatorPages(page);
    await indicators.open('achats-reemploi');

    await expect(page.getByText('il n’a pas encore de valeur')).toBeVisible();
    await expect(page.locator('ui-line-chart')).toHaveCount(0);
  });

  test('answer an unknown address inside the site', async ({ page, faults }) => {
    faults.expect(/404/);
    const indicators = new IndicatorPages(page);
    await indicators.open('inconnu');

    await expect(page.getByText('Aucun indicateur ne porte cet identifiant.')).toBeVisible();
  });

  test('are read on a small phone without scrolling sideways', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    const indicators = new IndicatorPages(page);
    await indicators.open('fibre-raccordable');

    await expect(indicators.curve).toBeVisible();
    await expectNoSidewaysScroll(page);
  });
});
