import { readFile } from 'node:fs/promises';
import { SITE_PAGES } from '@ou-en-est-on/contracts';
import { WALKED } from '../explain/walked.js';
import {
  expect,
  expectNoAxeViolation,
  expectNoSidewaysScroll,
  goDownTo,
  type Locator,
  type Page,
  test as ordinary,
  visit,
} from '../main.fixture.js';
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
      await visit(page, address);
      await expect(bannerOf(page), address).toContainText(WORDS);
    }
  });

  test('says so where there is no page', async ({ page, faults }) => {
    faults.expect(/answer: 404|404 \(Not Found\)/);
    await visit(page, '/nulle-part');
    await expect(bannerOf(page)).toContainText(WORDS);
  });

  test('says so on a phone, in both themes, and on paper', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await visit(page, '/methode');
    await expect(bannerOf(page)).toContainText(WORDS);
    await expectNoAxeViolation(page);
    await page.emulateMedia({ media: 'print' });
    await expect(bannerOf(page)).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('style', /--print-foot: ?"Démonstration, données inventées · /);
  });

  test('says so in the names of the files that it gives', async ({ page }) => {
    await visit(page, '/propositions');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: /CSV/ }).first().click();
    expect((await download).suggestedFilename()).toMatch(/^demonstration-propositions.*\.csv$/);
  });

  test('says so inside the pictures that it gives', async ({ page }) => {
    await visit(page, '/matrice');
    const drawing = page.getByRole('button', { name: 'Dessin (SVG)' });
    await goDownTo(page.getByRole('heading', { name: 'Où en sont les répondants' }));
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
    await visit(page, '/campagnes/demonstration-2025-12?thematique=mediation&avec=demonstration-2024-06');
    await goDownTo(page.getByRole('heading', { name: 'Par service et par département' }));
    await expect(page.locator('app-photographed-services ui-level-bar').first()).toBeVisible();
    await goDownTo(page.getByRole('heading', { name: /Le module/ }));
    await expect(page.getByText(/collectivités invitées avaient répondu au module/)).toBeVisible();
    await goDownTo(page.getByRole('heading', { name: 'Ce qui a changé' }));
    await expect(page.getByText(/sont dans les deux photographies/)).toBeVisible();
    await expectNoAxeViolation(page);
    await expectNoSidewaysScroll(page);
  });

  test('lets its mayor validate what its agent changed', async ({ page, demonstration }) => {
    const { email, passphrase } = demonstration.accountOf('maire');
    const account = new AccountPage(page);
    await account.signIn(email, passphrase);
    await expect(account.title).toHaveText('Mon compte');
    await visit(page, '/espace/validation');
    await expect(bannerOf(page)).toContainText(WORDS);
    await expect(page.getByText(/réponses diffèrent/)).toBeVisible();
  });
});

ordinary('The real site says nothing of a demonstration', async ({ page }) => {
  const answer = await visit(page, '/');
  expect(answer?.headers()['x-robots-tag']).toBeUndefined();
  await expect(page.locator('app-demonstration-banner')).toHaveCount(0);
});
