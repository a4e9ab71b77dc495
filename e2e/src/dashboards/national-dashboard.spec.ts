import { expect, expectNoAxeViolation, expectNoSidewaysScroll, test } from '../main.fixture.js';
import { NationalDashboardPage } from './national-dashboard.page.js';

/** Beyond, the page would lose its EcoIndex A. */
const MOST_ELEMENTS = 365;

test.describe('The national dashboard', () => {
  test('says in words where the 91 proposals stand, provisional readings included', async ({ page }) => {
    const dashboard = new NationalDashboardPage(page);
    await dashboard.open();
    await expect(page).toHaveTitle(/Où en est-on/);
    await expect(dashboard.title).toHaveCount(1);
    await expect(dashboard.answer).toContainText(/91\s+propositions en quatre motions/);
    await expect(dashboard.answer).toContainText(/38 ne sont pas encore évaluées, dont 11 en attente de vérification/);
    await expect(dashboard.answer).toContainText(/53\s+lectures provisoires/);
    await expect(dashboard.distribution).toBeVisible();
    await expect(dashboard.collectivities).toContainText('rien n’y est estimé');
  });

  test('leads from each number to the proposals it counts', async ({ page }) => {
    const dashboard = new NationalDashboardPage(page);
    for (const [link, count] of [
      [/^15 comme réalisées en partie$/, /^\s*15\s+propositions/],
      [/^Motion 2021$/, /^\s*12\s+propositions/],
      [/^Égalité d.accès au numérique$/, /^\s*27\s+propositions/],
      [/^Parlement : 16$/, /^\s*16\s+propositions/],
    ] as const) {
      await dashboard.open();
      await dashboard.link(link).click();
      await expect(page.getByRole('main').getByRole('status').first()).toHaveText(count);
    }
  });

  test('shows the headline indicators with their date and target', async ({ page }) => {
    const dashboard = new NationalDashboardPage(page);
    await dashboard.open();
    const fibre = page.getByRole('listitem').filter({ hasText: 'Locaux raccordables à la fibre' });
    await expect(fibre).toContainText(/93,5\s%/);
    await expect(fibre).toContainText(/30\s+septembre\s+2025/);
    await expect(fibre).toContainText(/cible 100\s%/);
  });

  test('stays light: one reading of the API and few elements', async ({ page }) => {
    const readings: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/api/')) readings.push(request.url());
    });
    const dashboard = new NationalDashboardPage(page);
    await dashboard.open();
    await expect(dashboard.answer).toBeVisible();
    expect(readings).toHaveLength(1);
    expect(await dashboard.countElements()).toBeLessThanOrEqual(MOST_ELEMENTS);
  });

  test('draws the table behind the bars when asked', async ({ page }) => {
    const dashboard = new NationalDashboardPage(page);
    await dashboard.open();
    await expect(page.getByRole('table')).toHaveCount(0);
    await page.getByText('Voir les données en tableau').first().click();
    await expect(page.getByRole('row', { name: /Partiel/ })).toContainText('15');
  });

  test('has no accessibility fault', async ({ page }) => {
    await new NationalDashboardPage(page).open();
    await expectNoAxeViolation(page);
  });

  test('fits a narrow phone', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await new NationalDashboardPage(page).open();
    await expectNoSidewaysScroll(page);
  });

  test('says that the service does not answer, and completes itself once it does', async ({ page, faults }) => {
    faults.expect(/503/);
    let up = false;
    await page.route(/\/(api\/v1\/dashboards|health\/ready)/, (route) =>
      up ? route.continue() : route.fulfill({ status: 503 }),
    );
    const dashboard = new NationalDashboardPage(page);
    await page.goto('/');
    await expect(page.getByRole('main')).toContainText('Le service ne répond pas');
    up = true;
    await expect(dashboard.answer).toContainText('propositions', { timeout: 15_000 });
  });
});
