import { expect, test, type Page } from '../main.fixture.js';

/** A sheet is drawn by the browser's own print: its media, its events, its pages. */
async function sheetsOf(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

test.describe('On paper', () => {
  test('a proposal is whole: what is folded is opened, links have addresses, nothing of the site’s frame is left', async ({
    page,
  }) => {
    await page.goto('/propositions/2023-1.1.1');
    const folded = page.locator('main details').first();
    await expect(folded).not.toHaveAttribute('open');
    await page.emulateMedia({ media: 'print' });

    await expect(folded.locator(':scope > :not(summary)').first()).toBeVisible();
    for (const frame of ['banner', 'contentinfo'] as const) {
      await expect(page.getByRole(frame).getByRole('navigation')).toHaveCount(0);
    }
    await expect(page.locator('main').getByRole('button')).toHaveCount(0);
    const address = await page
      .locator('main a[href^="http"]')
      .first()
      .evaluate((link) => getComputedStyle(link, '::after').content);
    expect(address).toContain('http');
  });

  test('says where it comes from and when', async ({ page, baseURL }) => {
    await page.goto('/propositions/2023-1.1.1');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('app-print-foot')).toBeHidden();
    await page.emulateMedia({ media: 'print' });

    const foot = page.locator('app-print-foot');
    await expect(foot).toContainText(`${baseURL ?? ''}/propositions/2023-1.1.1`);
    await expect(foot).toContainText(/Imprimé le \d/);
    await expect(foot).toContainText('d’après les sources citées');
    const margin = await page.evaluate(() => document.documentElement.style.getPropertyValue('--print-foot'));
    expect(margin).toContain('/propositions/2023-1.1.1');
  });

  test('the dashboard has its tables, on a few sheets', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 2, name: 'Par motion' })).toBeVisible();
    await expect(page.getByRole('table')).toHaveCount(0);
    expect(await sheetsOf(page)).toBeLessThanOrEqual(4);
    await page.emulateMedia({ media: 'print' });

    await expect(page.getByRole('table')).toHaveCount(3);
    await expect(page.getByRole('table').first()).toBeVisible();
  });

  test('a map that was drawn is printed with its legend and its ranking; the page says how to have it', async ({
    page,
  }) => {
    await page.goto('/indicateurs/fibre-raccordable?carte=regions');
    await expect(page.locator('ui-choropleth').getByRole('link')).toHaveCount(18);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('ui-choropleth').getByRole('list')).toBeVisible();
    await expect(page.locator('app-territory-map').getByRole('row')).toHaveCount(19);
    await expect(page.getByRole('combobox')).toHaveCount(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);

    await page.emulateMedia({ media: null });
    await page.goto('/indicateurs/fibre-raccordable');
    await expect(page.getByRole('heading', { name: 'Carte et classement' })).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByText('Pour imprimer la carte, affichez-la d’abord à l’écran.')).toBeVisible();
  });
});
