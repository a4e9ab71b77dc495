import { readFile } from 'node:fs/promises';
import { SITE_PAGES } from '@ou-en-est-on/contracts';
import { WALKED } from '../explain/walked.js';
import { expect, expectNoAxeViolation, type Locator, type Page, test as ordinary } from '../main.fixture.js';
import { AccountPage } from '../people/account.page.js';
import { test } from './demonstration.fixture.js';

const WORDS = 'Données de démonstration, inventées.';
const bannerOf = (page: Page): Locator => page.getByRole('region', { name: 'Démonstration' });

test.describe('A demonstration', () => {
  // One server is enough.
  test.describe.configure({ mode: 'default' });

  test('says that its data are invented on every page of the site', async ({ page }) => {
    test.setTimeout(240_000);
    for (const address of SITE_PAGES.flatMap((pattern) => WALKED[pattern].at.slice(0, 1))) {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 }), address).toBeVisible();
      await expect(bannerOf(page), address).toContainText(WORDS);
    }
  });

  test('says so where there is no page', async ({ page, faults }) => {
    faults.expect(/answer: 404|404 \(Not Found\)/);
    await page.goto('/nulle-part');
    await expect(bannerOf(page)).toContainText(WORDS);
  });

  test('says so on a phone, in both themes, and on paper', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto('/methode');
    await expect(bannerOf(page)).toContainText(WORDS);
    await expectNoAxeViolation(page);
    await page.emulateMedia({ media: 'print' });
    await expect(bannerOf(page)).toBeVisible();
    const foot = await page.evaluate(() => document.documentElement.style.getPropertyValue('--print-foot'));
    expect(foot).toMatch(/^"Démonstration, données inventées · /);
  });

  test('says so in the names of the files that it gives', async ({ page }) => {
    const download = page.waitForEvent('download');
    await page.goto('/propositions');
    await page.getByRole('button', { name: /CSV/ }).first().click();
    expect((await download).suggestedFilename()).toMatch(/^demonstration-propositions.*\.csv$/);
  });

  test('says so inside the pictures that it gives', async ({ page }) => {
    await page.goto('/matrice');
    const drawing = page.getByRole('button', { name: 'Dessin (SVG)' });
    await page.getByRole('heading', { name: 'Où en sont les répondants' }).scrollIntoViewIfNeeded();
    await drawing.scrollIntoViewIfNeeded();
    const download = page.waitForEvent('download');
    await drawing.click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^demonstration-/);
    expect(await readFile(await file.path(), 'utf8')).toContain('Démonstration — données inventées');
  });

  test('has photographs that say where each service and each département stood, and the module apart', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto('/campagnes/demonstration-2025-12?thematique=mediation&avec=demonstration-2024-06');
    await page.getByRole('heading', { name: 'Par service et par département' }).scrollIntoViewIfNeeded();
    await expect(page.locator('app-photographed-services ui-level-bar').first()).toBeVisible();
    await page.getByRole('heading', { name: /Le module/ }).scrollIntoViewIfNeeded();
    await expect(page.getByText(/collectivités invitées avaient répondu au module/)).toBeVisible();
    await page.getByRole('heading', { name: 'Ce qui a changé' }).scrollIntoViewIfNeeded();
    await expect(page.getByText(/sont dans les deux photographies/)).toBeVisible();
    await expectNoAxeViolation(page);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(320);
  });

  test('lets its mayor validate what its agent changed', async ({ page, demonstration }) => {
    const { email, passphrase } = demonstration.accountOf('maire');
    const account = new AccountPage(page);
    await account.signIn(email, passphrase);
    await expect(account.title).toHaveText('Mon compte');
    await page.goto('/espace/validation');
    await expect(bannerOf(page)).toContainText(WORDS);
    await expect(page.getByText(/réponses diffèrent/)).toBeVisible();
  });
});

ordinary('The real site says nothing of a demonstration', async ({ page }) => {
  const answer = await page.goto('/');
  expect(answer?.headers()['x-robots-tag']).toBeUndefined();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('app-demonstration-banner')).toHaveCount(0);
});
