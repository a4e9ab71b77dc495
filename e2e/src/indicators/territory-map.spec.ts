import { expect, expectNoAxeViolation, expectNoSidewaysScroll, test } from '../main.fixture.js';
import { TerritoryMapPage } from './territory-map.page.js';

test.describe('The territories of an indicator', () => {
  test('are drawn only once their map is in view', async ({ page }) => {
    const views = new TerritoryMapPage(page);
    await views.open('fibre-raccordable');
    await expect(views.values).toBeVisible();
    await expect(views.map).toHaveCount(0);

    await views.scrollToMap();
    await expect(views.territories).toHaveCount(101);
    await expect(views.legend.getByRole('listitem')).toHaveCount(5);
    await expect(views.map.getByText(/Valeurs mesurées au 31\smars\s2023, sauf 1\sterritoire/)).toBeVisible();
    await expect(views.map.getByText(/Contours.: IGN Admin Express COG 2018/)).toBeVisible();
    await expectNoAxeViolation(page);
  });

  test('are walked with the arrow keys, announced, and lead to their curve', async ({ page }) => {
    const views = new TerritoryMapPage(page);
    await views.open('fibre-raccordable', '?carte=departements');
    await expect(views.territory('Finistère')).toHaveAccessibleName(/^Finistère, 48,28\s%/);
    await views.territory('Finistère').press('ArrowRight');
    await expect(views.territory('Côtes-d.Armor')).toBeFocused();
    await expect(views.reading).toContainText('Armor');
    await page.keyboard.press('Enter');

    await expect(page).toHaveURL(/carte=departements&territoire=DEP-22#valeurs$/);
    await expect(views.values).toBeFocused();
    await expect(page).toHaveTitle(/^Locaux raccordables à la fibre, Côtes-d.Armor/);
  });

  test('never borrow a value from another level: it is hatched and said', async ({ page }) => {
    const views = new TerritoryMapPage(page);
    await views.open('sites-4g-barometre', '?carte=departements');

    await expect(views.territory('La Réunion')).toHaveAccessibleName(/pas de valeur mesurée/);
    await expect(views.legend.getByRole('listitem').last()).toHaveText(/pas de valeur mesurée, 5\sterritoires/);
    await expect(views.map.getByText('Ce sont des nombres, non des taux')).toBeVisible();
  });

  test('are the régions, with the choice kept in the address', async ({ page }) => {
    const views = new TerritoryMapPage(page);
    await views.open('fibre-raccordable', '?carte=departements');
    await views.level.selectOption({ label: 'Régions' });

    await expect(page).toHaveURL(/\?carte=regions$/);
    await expect(views.territories).toHaveCount(18);
    await page.reload();
    await expect(views.level).toHaveValue('regions');
    await expect(views.territories).toHaveCount(18);
  });

  test('are ranked in a table sorted by its headers', async ({ page }) => {
    const views = new TerritoryMapPage(page);
    await views.open('fibre-raccordable', '?carte=departements');
    await views.openRanking();

    await expect(views.ranking.getByRole('row')).toHaveCount(102);
    await expect(views.ranking.getByRole('row').nth(1)).toContainText('Oise');
    await views.ranking.getByRole('button', { name: 'Territoire' }).click();
    await expect(views.ranking.getByRole('row').nth(1)).toContainText('Ain');
    await expect(views.ranking.getByRole('columnheader', { name: 'Territoire' })).toHaveAttribute(
      'aria-sort',
      'ascending',
    );
    await expectNoAxeViolation(page);
  });

  test('have small curves on one scale, when opened', async ({ page }) => {
    const views = new TerritoryMapPage(page);
    await views.open('fibre-raccordable');
    await views.openCurves();

    await expect(views.curves.getByRole('img')).toHaveCount(18);
    await expect(views.curves.getByText(/Même échelle pour toutes : de 0 à 100/)).toBeVisible();
    await expectNoAxeViolation(page);
    await views.curves.getByRole('link', { name: 'Bretagne' }).click();
    await expect(page).toHaveURL(/\?territoire=REG-53#valeurs$/);
    await expect(views.values).toBeFocused();
  });

  test('leave as an image, a drawing and a table, and so does the curve', async ({ page }) => {
    const views = new TerritoryMapPage(page);
    await views.open('fibre-raccordable', '?carte=departements');
    await expect(views.territories).toHaveCount(101);

    const png = await views.download('Image (PNG)', 'ui-choropleth');
    expect([png.name, png.head.slice(1, 4)]).toEqual(['fibre-raccordable-départements.png', 'PNG']);
    const svg = await views.download('Dessin (SVG)', 'ui-choropleth');
    expect([svg.name, svg.head.startsWith('<svg xmlns=')]).toEqual(['fibre-raccordable-départements.svg', true]);
    const curve = await views.download('Image (PNG)', 'ui-line-chart');
    expect([curve.name, curve.head.slice(1, 4)]).toEqual(['fibre-raccordable-FR.png', 'PNG']);
    const drawing = await views.download('Dessin (SVG)', 'ui-line-chart');
    expect([drawing.name, drawing.head.startsWith('<svg xmlns=')]).toEqual(['fibre-raccordable-FR.svg', true]);
    await views.openRanking();
    const table = await views.download('Télécharger (CSV)', 'app-territory-map');
    expect(table.name).toBe('fibre-raccordable-départements.csv');
  });

  test('are reached by a link that names one of them: its values, its name in the title', async ({ page }) => {
    const views = new TerritoryMapPage(page);
    await views.open('fibre-raccordable', '?territoire=DEP-2A');

    await expect(views.values).toHaveText(/Corse-du-Sud/);
    await expect(views.values).toBeFocused();
    await expect(views.values).toBeInViewport();
    await expect(page).toHaveTitle(/^Locaux raccordables à la fibre, Corse-du-Sud — /);
  });
});

for (const width of [320, 768]) {
  test(`A map is whole at ${String(width)} px, and nothing overflows`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const views = new TerritoryMapPage(page);
    await views.open('fibre-raccordable', '?carte=departements');

    await expect(views.territories).toHaveCount(101);
    await views.openCurves();
    await expect(views.curves.getByRole('img')).toHaveCount(18);
    await expectNoSidewaysScroll(page);
    await expectNoAxeViolation(page);
  });
}
