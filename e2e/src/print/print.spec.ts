import { expect, expectNoSidewaysScroll, test, type Page, settle, visit } from '../main.fixture.js';

/** Width and height in points, to the nearest one. */
const A4 = '595×842';

/**
 * Sheets are drawn by the browser's own print: its media, its events, its pages. Letter is what it takes where the
 * page does not say its own format.
 * @returns the format of each
 */
async function sheetsOf(page: Page): Promise<string[]> {
  const pdf = (await page.pdf({ preferCSSPageSize: true, format: 'Letter' })).toString('latin1');
  const sheets = pdf.match(/\/Type\s*\/Page\b(?!s)/g) ?? [];
  const formats = [...pdf.matchAll(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/g)].map(
    ([, width, height]) => `${String(Math.round(Number(width)))}×${String(Math.round(Number(height)))}`,
  );
  expect(formats).toHaveLength(sheets.length);
  return formats;
}

/** All of A4, and no more of them than somebody would staple. */
async function expectSheets(page: Page, atMost: number): Promise<void> {
  await settle(page);
  const sheets = await sheetsOf(page);
  expect(new Set(sheets)).toEqual(new Set([A4]));
  expect(sheets.length).toBeLessThanOrEqual(atMost);
}

test.describe('On paper', () => {
  test('a proposal is whole: what is folded is opened, links have addresses, nothing of the site’s frame is left', async ({
    page,
  }) => {
    await visit(page, '/propositions/2023-1.1.1');
    const folded = page.locator('main details').first();
    await expect(folded).not.toHaveAttribute('open');
    await page.emulateMedia({ media: 'print' });

    await expect(folded.locator(':scope > :not(summary)').first()).toBeVisible();
    for (const frame of ['banner', 'contentinfo'] as const) {
      await expect(page.getByRole(frame).getByRole('navigation')).toHaveCount(0);
    }
    // Figures are buttons that open how they were made: they stay, as the words that they are.
    await expect(page.locator('main button:visible:not([aria-haspopup=dialog])')).toHaveCount(0);
    const address = await page
      .locator('main a[href^="http"]')
      .first()
      .evaluate((link) => getComputedStyle(link, '::after').content);
    expect(address).toContain('http');
  });

  test('a proposal with all that is folded is a few sheets of A4', async ({ page }) => {
    await visit(page, '/propositions/2023-1.1.1');
    await expect(page.getByRole('blockquote').first()).toBeVisible();
    await expectSheets(page, 8);
  });

  test('a figure that opens how it was made is printed, and what opens it is not', async ({ page }) => {
    await visit(page, '/indicateurs/fibre-raccordable');
    const figure = page.locator('main button[aria-haspopup=dialog]:not(.beside)').first();
    await expect(figure).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(figure).toBeVisible();
    await expect(page.locator('main button.beside:visible')).toHaveCount(0);
  });

  test('the page for the council is one sheet, both sides', async ({ page }) => {
    await visit(page, '/territoires/com-35238/conseil');
    await expect(page.getByRole('heading', { name: 'Avant une élection' })).toBeVisible();
    await expectSheets(page, 2);
  });

  test('says where it comes from and when', async ({ page, baseURL }) => {
    await visit(page, '/propositions/2023-1.1.1');
    await expect(page.locator('app-print-foot')).toBeHidden();
    await page.emulateMedia({ media: 'print' });

    const foot = page.locator('app-print-foot');
    await expect(foot).toContainText(`${baseURL ?? ''}/propositions/2023-1.1.1`);
    await expect(foot).toContainText(/Imprimé le \d/);
    await expect(foot).toContainText('d’après les sources citées');
    await expect(page.locator('html')).toHaveAttribute('style', /--print-foot:[^;]*\/propositions\/2023-1\.1\.1/);
  });

  test('the dashboard has its tables, on a few sheets', async ({ page }) => {
    await visit(page, '/');
    await expect(page.getByRole('heading', { level: 2, name: 'Par motion' })).toBeVisible();
    await expect(page.getByRole('table')).toHaveCount(0);
    await expectSheets(page, 4);
    await page.emulateMedia({ media: 'print' });

    await expect(page.getByRole('table')).toHaveCount(3);
    await expect(page.getByRole('table').first()).toBeVisible();
  });

  test('a map that was drawn is printed with its legend and its ranking; the page says how to have it', async ({
    page,
  }) => {
    await visit(page, '/indicateurs/fibre-raccordable?carte=regions');
    await expect(page.locator('ui-choropleth').getByRole('link')).toHaveCount(18);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('ui-choropleth').getByRole('list')).toBeVisible();
    await expect(page.locator('app-territory-map').getByRole('row')).toHaveCount(19);
    await expect(page.getByRole('combobox')).toHaveCount(0);
    await expectNoSidewaysScroll(page);

    await page.emulateMedia({ media: null });
    await visit(page, '/indicateurs/fibre-raccordable');
    await expect(page.getByRole('heading', { name: 'Carte et classement' })).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByText('Pour imprimer la carte, affichez-la d’abord à l’écran.')).toBeVisible();
  });
});
