import { expect, expectNoAxeViolation, expectNoSidewaysScroll, test, visit } from '../main.fixture.js';

const ADDRESS = '/propositions/2023-1.1.1/historique';

test.describe('The history of a proposal', () => {
  test('is reached from the proposal, drawn, and listed year by year with its sources', async ({ page }) => {
    await visit(page, '/propositions/2023-1.1.1');
    await page.getByRole('link', { name: 'Tout l’historique sur une ligne de temps' }).click();
    await expect(page).toHaveURL(ADDRESS);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Historique de la proposition 2023-1.1.1');
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await expect(page.getByRole('img', { name: /dates sur une ligne de temps/ })).toBeVisible();
    for (const year of ['2021', '2022', '2023']) {
      const section = page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name: year }) });
      await expect(section.getByText('Demandée dans une motion')).toBeVisible();
    }
    await expect(page.getByText(/^Consigné sur ce site le/).first()).toBeVisible();
  });

  test('has the same dates in a table, and in a file', async ({ page }) => {
    await visit(page, ADDRESS);
    const entries = page.locator('app-history-entry');
    await expect(entries.first()).toBeVisible();
    await page.getByText('Voir les données en tableau').press('Enter');
    await expect(page.getByRole('row')).toHaveCount((await entries.count()) + 1);
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Télécharger l’historique (CSV)' }).click();
    expect((await saved).suggestedFilename()).toBe('historique-2023-1.1.1.csv');
  });

  test('follows the date at which the site is read', async ({ page }) => {
    await visit(page, `${ADDRESS}?asOf=2023-12-31`);
    await expect(page.getByRole('heading', { level: 2, name: '2023' })).toBeVisible();
    await expect(page.getByRole('heading', { level: 2, name: '2024' })).toHaveCount(0);
    await expect(page.locator('ui-timeline')).toContainText('31 décembre 2023');
  });

  test('is accessible, fits a narrow screen and prints without its frame', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await visit(page, ADDRESS);
    await expect(page.getByRole('heading', { level: 2, name: '2023' })).toBeVisible();
    await expectNoAxeViolation(page);
    await expectNoSidewaysScroll(page);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('main').getByRole('button')).toHaveCount(0);
    await expect(page.locator('app-history-entry').last()).toBeVisible();
  });
});
