import { expect, expectNoAxeViolation, expectNoSidewaysScroll, settle, test, visit } from '../main.fixture.js';
import { SearchPage } from './search.page.js';

/** What the field lets be typed. */
const LONGEST = 200;

test.describe('The search', () => {
  test('starts from any page, with the keyboard alone', async ({ page }) => {
    const search = new SearchPage(page);
    await search.open('/methode');
    await search.headerField.fill('conseilers numeriques');
    await search.headerField.press('Enter');

    await expect(page).toHaveURL('/recherche?q=conseilers%20numeriques');
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await expect(search.headerField).toHaveCount(0);
    await expect(search.marks.first()).toHaveText(/^conseillers?$/i);
    await expect(page.getByText(/Aucune page n’écrit «\sconseilers\s»/)).toBeVisible();
    await page
      .getByRole('link', { name: /^Pérenniser et mutualiser le financement des conseillers numériques/ })
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Proposition 2023-1.3.1');
  });

  test('answers as one types, and keeps the words in the address', async ({ page }) => {
    const search = new SearchPage(page);
    await search.open();
    await search.field.pressSequentially('fibb', { delay: 40 });
    await expect(page).toHaveURL(/\?q=fibb$/);
    await expect(search.marks.first()).toHaveText('fibre');
    await expect(search.field).toBeFocused();
    await search.field.fill('fibre ');
    await expect(page).toHaveURL(/\?q=fibre$/);
    await expect(search.count).toHaveText(/^\s*\d+\srésultats\s*$/);
    await expect(search.field).toHaveValue('fibre ');

    await settle(page);
    await search.results.first().getByRole('link').click();
    await expect(search.headerField).toBeVisible();
    await page.goBack();
    await expect(search.field).toHaveValue('fibre');
    await expect(search.results.first()).toBeVisible();
  });

  test('narrows to a nature, a motion, a stake, and the back button undoes it', async ({ page }) => {
    const search = new SearchPage(page);
    await search.open('/recherche?q=num%C3%A9rique');
    await expect(search.count).toHaveText(/^\s*\d+\srésultats\s*$/);
    const all = await search.count.textContent();
    await search.choice('Nature', /^Indicateurs/).check();
    await expect(page).toHaveURL(/q=num%C3%A9rique&nature=indicator$/);
    await expect(search.count).not.toHaveText(all ?? '');
    await expect(page.getByText(/^Indicateur$/).first()).toBeVisible();
    await page.goBack();
    await expect(search.count).toHaveText(all ?? '');
    await search.choice('Motion ou congrès', /^2022/).check();
    await expect(page).toHaveURL(/motion=2022$/);
    await search.choice('Enjeu des propositions', /^Égalité/).check();
    await expect(page).toHaveURL(/motion=2022&enjeu=access$/);
    await expect(
      page.getByText(/^Proposition 2022-.* · motion 2022 · Égalité d.accès au numérique$/).first(),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Effacer les filtres' }).click();
    await expect(search.count).toHaveText(all ?? '');
  });

  test('gives the proposal whose number is typed', async ({ page }) => {
    const search = new SearchPage(page);
    await search.open('/recherche?q=2023-1.1.1');
    await expect(search.results).toHaveCount(1);
    await expect(page.getByText(/^Proposition 2023-1\.1\.1 · motion 2023/)).toBeVisible();
  });

  test('leads to the place of an exchange', async ({ page }) => {
    const search = new SearchPage(page);
    await search.open('/recherche?q=17Cyber&nature=exchange');
    await search.results.getByRole('link').first().click();
    await expect(page).toHaveURL('/echanges#qe-an17-1933');
    await expect(page.locator('#qe-an17-1933')).toContainText('17Cyber');
  });

  test('shows the rest below', async ({ page }) => {
    const search = new SearchPage(page);
    await search.open('/recherche?q=num%C3%A9rique');
    await expect(search.results).toHaveCount(20);
    await search.more.click();
    await expect(search.results).toHaveCount(40);
    await expect(search.results.nth(20).getByRole('link')).toBeFocused();
  });

  test('takes whatever is typed for words', async ({ page }) => {
    const search = new SearchPage(page);
    await search.open();
    for (const text of ["'; DROP TABLE proposal; --", '<img src=x onerror=alert(1)>', '%_\\', '🦄', 'x'.repeat(500)]) {
      await search.field.fill(text);
      await expect(page).toHaveURL((url) => url.searchParams.get('q') === text.slice(0, LONGEST));
      await settle(page);
      await expect(page.getByText('Vérifiez l’orthographe').or(search.results.first())).toBeVisible();
    }
    await search.field.fill('zzzzzz');
    await expect(page.getByText(/Rien ne répond à «\szzzzzz\s»/)).toBeVisible();
  });

  test('fits a narrow phone, its filters behind one button', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    const search = new SearchPage(page);
    await search.open('/recherche?q=num%C3%A9rique');
    await expect(search.results).toHaveCount(20);
    await expect(search.choice('Nature', /^Propositions/)).toBeHidden();
    await search.unfold.click();
    await search.choice('Nature', /^Propositions/).check();
    await expect(search.unfold).toHaveText('Filtrer (1)');
    await expectNoSidewaysScroll(page);
    await visit(page, '/');
    await expect(search.headerField).toBeVisible();
    await expectNoSidewaysScroll(page);
  });

  test('has no accessibility fault: before, with results, without', async ({ page }) => {
    const search = new SearchPage(page);
    await search.open();
    await expect(page.getByRole('link', { name: 'conseillers numériques' })).toBeVisible();
    await expectNoAxeViolation(page);
    await search.open('/recherche?q=fibbre%20optique');
    await expect(search.marks.first()).toBeVisible();
    await expectNoAxeViolation(page);
    await search.open('/recherche?q=zzzzzz&nature=exchange');
    await expect(page.getByText('Vérifiez l’orthographe')).toBeVisible();
    await expectNoAxeViolation(page);
  });
});
