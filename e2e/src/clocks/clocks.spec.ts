import { expect, expectNoAxeViolation, expectNoSidewaysScroll, test, visit } from '../main.fixture.js';
import { Clocks } from './clocks.page.js';

test.describe('The site at another date', () => {
  test('is asked for in the foot of the page, with the keyboard, and follows from page to page', async ({ page }) => {
    const clocks = new Clocks(page);
    await visit(page, '/');
    await expect(page.getByRole('heading', { level: 2, name: 'Par motion' })).toBeVisible();
    await expect(clocks.banner).toBeHidden();
    await clocks.open();
    await clocks.asOf.fill('2022-12-31');
    await clocks.asOf.press('Enter');

    await expect(page).toHaveURL('/?asOf=2022-12-31');
    await expect(clocks.banner).toContainText('Vous lisez le site au 31 décembre 2022');
    await expect(clocks.banner).toBeFocused();
    await expect(page).toHaveTitle(/au 31.décembre.2022/);

    await page.getByRole('navigation', { name: 'Rubriques' }).getByRole('link', { name: 'Propositions' }).click();
    await expect(page).toHaveURL('/propositions?asOf=2022-12-31');
    await expect(page.getByRole('status').filter({ hasText: /^\s*41\s+propositions/ })).toBeVisible();
    await page.getByRole('navigation', { name: 'Rubriques' }).getByRole('link', { name: 'Motions' }).click();
    await expect(page).toHaveURL('/motions?asOf=2022-12-31');
    await expect(page.getByRole('link', { name: /2022/ }).first()).toBeVisible();
    await expect(page.locator('main a[href^="/motions/2023"]')).toHaveCount(0);

    await clocks.backToToday.click();
    await expect(page).toHaveURL('/motions');
    await expect(page.locator('main a[href^="/motions/2023"]').first()).toBeVisible();
  });

  test('goes along to a territory, where the duties are those of that day', async ({ page }) => {
    const clocks = new Clocks(page);
    await visit(page, '/?asOf=2021-11-14');
    await expect(clocks.banner).toContainText('14 novembre 2021');
    await page.getByRole('navigation', { name: 'Rubriques' }).getByRole('link', { name: 'Territoires' }).click();
    await expect(page).toHaveURL('/territoires?asOf=2021-11-14');
    await visit(page, '/territoires?q=rennes&asOf=2021-11-14');
    await page.locator('main a[href^="/territoires/com-35238"]').first().click();
    await expect(page).toHaveURL('/territoires/com-35238?asOf=2021-11-14');
    await expect(clocks.banner).toContainText('14 novembre 2021');
    const duties = page.locator('app-territory-rights');
    await expect(duties.getByRole('heading', { level: 3, name: /accessib/i })).toBeVisible();
    await expect(duties.getByRole('heading', { level: 3, name: /numérique responsable/i })).toHaveCount(0);
    await clocks.backToToday.click();
    await expect(duties.getByRole('heading', { level: 3, name: /numérique responsable/i })).toBeVisible();
  });

  test('names the file it saves after its date', async ({ page }) => {
    await visit(page, '/propositions?asOf=2021-12-31');
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: /CSV/ }).click();
    expect((await saved).suggestedFilename()).toBe('propositions-au-2021-12-31.csv');
  });

  test('is not that of a page without dates, which says so', async ({ page }) => {
    const clocks = new Clocks(page);
    await visit(page, '/propositions?asOf=2021-12-31');
    await expect(clocks.banner).toContainText('31 décembre 2021');
    await page
      .getByRole('navigation', { name: 'Rubriques' })
      .getByRole('link', { name: 'Matrice', exact: true })
      .click();
    await expect(page).toHaveURL('/matrice');
    await expect(clocks.banner).toContainText('Cette page se lit toujours à aujourd’hui');
    await clocks.banner.getByRole('link', { name: 'Reprendre le site au 31 décembre 2021' }).click();
    await expect(page).toHaveURL('/?asOf=2021-12-31');
  });

  test('refuses a day to come without losing the page', async ({ page }) => {
    const clocks = new Clocks(page);
    await visit(page, '/propositions?asOf=2999-01-01');
    await expect(clocks.banner).toContainText('est un jour à venir');
    await expect(page.getByRole('heading', { level: 1, name: 'Propositions' })).toBeVisible();
    await clocks.open();
    await clocks.knownAt.fill('2999-01-01');
    await clocks.read.click();
    await expect(clocks.knownAt).toHaveAccessibleDescription(/est un jour à venir/);
    await expect(clocks.knownAt).toBeFocused();
  });

  test('says what cannot be found yet', async ({ page, faults }) => {
    faults.expect(/404/);
    await visit(page, '/propositions/2023-1.1.1?asOf=2022-12-31');
    await expect(page.getByText('revenez à aujourd’hui pour le savoir')).toBeVisible();
    await new Clocks(page).backToToday.click();
    await expect(page.getByRole('heading', { level: 1, name: 'Proposition 2023-1.1.1' })).toBeVisible();
  });

  test('prints its date', async ({ page }) => {
    await visit(page, '/propositions/2023-1.1.1?asOf=2023-12-31');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(new Clocks(page).banner).toBeVisible();
    await expect(new Clocks(page).backToToday).toBeHidden();
    await expect(page.locator('app-clocks-control')).toBeHidden();
    await expect(page.locator('app-print-foot')).toContainText('asOf=2023-12-31');
  });

  test('is accessible, and fits a narrow screen', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await visit(page, '/?asOf=2023-12-31&knownAt=2026-11-01');
    await expect(page.getByRole('heading', { level: 2, name: 'Par motion' })).toBeVisible();
    await new Clocks(page).open();
    await expectNoAxeViolation(page);
    await expectNoSidewaysScroll(page);
  });
});
