import { expect, expectNoAxeViolation, expectNoSidewaysScroll, settle, test, visit } from '../main.fixture.js';
import { TerritoryPage } from './territory.page.js';

test.describe('The territories', () => {
  test('are found as one types, with the keyboard alone', async ({ page }) => {
    const territories = new TerritoryPage(page);
    await territories.open();
    await territories.field.focus();
    await page.keyboard.type('st malo', { delay: 30 });
    await expect(page).toHaveURL(/\?q=st%20malo$/);
    await expect(territories.found.first()).toContainText('Saint-Malo');
    await expect(territories.found.first()).toContainText('Ille-et-Vilaine');
    await expect(territories.field).toBeFocused();
    await expect(territories.count).toHaveText(/\d+\sterritoires?/);

    await settle(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(territories.title).toHaveText('Saint-Malo');
    await page.goBack();
    await expect(territories.field).toHaveValue('st malo');
  });

  test('forgive one mistake, and say so', async ({ page }) => {
    const territories = new TerritoryPage(page);
    await territories.open('/territoires?q=marselle');
    await expect(page.getByText(/Rien ne s’écrit exactement «\smarselle\s»/)).toBeVisible();
    await expect(territories.found.first()).toContainText('Marseille');
  });

  test('narrow to a level and to a département, all in the address', async ({ page }) => {
    const territories = new TerritoryPage(page);
    await territories.open('/territoires?departement=93&q=saint%20denis');
    await expect(territories.found.first()).toContainText('Saint-Denis');
    await expect(page.getByText('Recherche limitée à Seine-Saint-Denis.')).toBeVisible();
    await territories.level.selectOption({ label: 'Intercommunalités' });
    await expect(page).toHaveURL(/departement=93&q=saint%20denis&niveau=epci$/);
    const everywhere = page.getByRole('link', { name: 'Chercher dans toute la France' });
    await expect(everywhere).toHaveAttribute('href', /niveau=epci/);
    await everywhere.click();
    await expect(page).toHaveURL(/\?q=saint%20denis&niveau=epci$/);
  });

  test('say what to try when nothing is found, and that the service does not answer', async ({ page, faults }) => {
    const territories = new TerritoryPage(page);
    await territories.open('/territoires?q=zzzzzz');
    await expect(page.getByText('Essayez le code postal')).toBeVisible();
    await expectNoAxeViolation(page);
    faults.expect(/503|Failed to load resource/);
    await page.route('**/api/v1/territories?**', (route) => route.fulfill({ status: 503, json: {} }));
    await territories.field.fill('rennes');
    await expect(
      page
        .getByRole('alert')
        .or(page.getByText(/ne répond/))
        .first(),
    ).toBeVisible();
    await expectNoAxeViolation(page);
  });

  test('are chosen on a map: a département, then an intercommunalité', async ({ page }) => {
    const territories = new TerritoryPage(page);
    await territories.open();
    await expect(territories.shapes).toHaveCount(101);
    await territories.shape('Finistère').press('ArrowRight');
    await expect(territories.shape("Côtes-d'Armor")).toBeFocused();
    await expect(territories.map.locator('.current')).toHaveText(/Armor/);
    await page.keyboard.press('Enter');

    await expect(page).toHaveURL(/\/territoires\?departement=22#departement$/);
    await expect(territories.department).toHaveText("Côtes-d'Armor");
    await expect(territories.department).toBeFocused();
    await settle(page);
    const parts = await territories.folds.count();
    expect(parts).toBeGreaterThan(0);
    await expect(territories.shapes).toHaveCount(parts);
    await territories.shapes.first().press('Enter');
    await expect(page).toHaveURL(/\/territoires\/epci-\d{9}$/);
    await page.goBack();
    await expect(territories.department).toHaveText("Côtes-d'Armor");
  });

  test('of a département unfold into their communes, and are all in a table', async ({ page }) => {
    const territories = new TerritoryPage(page);
    await territories.open('/territoires?departement=29');
    await territories.fold('Brest Métropole').locator('summary').click();
    await expect(territories.fold('Brest Métropole').getByRole('link', { name: 'Brest', exact: true })).toBeVisible();
    await expect(page.getByRole('heading', { level: 3, name: 'Dans aucune intercommunalité' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Ouessant' })).toBeVisible();
    await page.getByText('Voir les communes en tableau').click();
    const table = page.getByRole('table');
    await table.getByRole('button', { name: 'Habitants' }).click();
    await table.getByRole('button', { name: 'Habitants' }).click();
    await expect(table.getByRole('row').nth(1)).toContainText('Brest');
    await expectNoAxeViolation(page);
    await table.getByRole('link', { name: 'Brest', exact: true }).click();
    await expect(territories.title).toHaveText('Brest');
  });

  test('whose département does not exist are said so', async ({ page, faults }) => {
    faults.expect(/404/);
    await new TerritoryPage(page).open('/territoires?departement=20');
    await expect(page.getByText('Aucun département ne porte ce code.')).toBeVisible();
  });

  test('of a ranking lead to their page', async ({ page }) => {
    const territories = new TerritoryPage(page);
    await territories.open('/indicateurs/fibre-raccordable?carte=departements&territoire=DEP-35');
    await page.getByRole('link', { name: /^Tout ce que ce site sait de ce territoire/ }).click();
    await expect(territories.title).toHaveText('Ille-et-Vilaine');
    await page.goBack();
    await expect(page).toHaveURL(/\/indicateurs\/fibre-raccordable/);
    await settle(page);
    await page.getByText('Voir le classement en tableau').click();
    await page.getByRole('table').getByRole('link', { name: 'Oise', exact: true }).click();
    await expect(page).toHaveURL('/territoires/dep-60');
  });
});

test.describe('The page of a territory', () => {
  test('of a commune says what it is, the level of each value, duties with their source, aid with its end', async ({
    page,
  }) => {
    const rennes = new TerritoryPage(page);
    // At a day when some aid was still open, whatever day it is.
    await rennes.open('/territoires/com-35238?asOf=2026-11-01');
    await expect(rennes.title).toHaveText('Rennes');
    await expect(rennes.fact('SIREN')).toHaveText('213502388');
    await expect(rennes.fact('Code postal').or(rennes.fact('Codes postaux'))).toContainText('35000');
    await expect(rennes.fact('Fait partie de').getByRole('link')).toHaveText([
      'Rennes Métropole',
      'Ille-et-Vilaine',
      'Bretagne',
      'France',
    ]);
    const measured = rennes.section('L’action de l’État, telle qu’elle est mesurée');
    await expect(measured.getByRole('heading', { level: 3 }).first()).toHaveText(
      /^Mesuré seulement à un niveau plus grand\s—\sDépartement\s:\sIlle-et-Vilaine$/,
    );
    const duties = rennes.section('Ce que la loi demande ici');
    await expect(duties.getByRole('heading', { level: 3 })).toHaveText([
      'Adopter une stratégie numérique responsable',
      /réemploi/,
      /accessibles aux personnes handicapées/,
    ]);
    await expect(duties.getByRole('link', { name: /2021-1485.*art\. 35/ })).toHaveAttribute('href', /legifrance/);
    const aids = rennes.section('Aides de l’État encore ouvertes');
    await expect(aids.getByText(/Fin annoncée\s:/).first()).toBeVisible();
    await expectNoAxeViolation(page);
  });

  test('of a small commune asks for no strategy', async ({ page }) => {
    const sein = new TerritoryPage(page);
    await sein.open('/territoires/com-29083');
    const duties = sein.section('Ce que la loi demande ici');
    await expect(duties.getByRole('heading', { level: 3 }).first()).toHaveText(/réemploi/);
    await expect(duties.getByText('stratégie numérique responsable')).toHaveCount(0);
  });

  for (const [address, title, fact, words] of [
    ['/territoires/epci-243500139', 'Rennes Métropole', 'Collectivité', 'Intercommunalité à fiscalité propre'],
    ['/territoires/dep-35', 'Ille-et-Vilaine', 'Collectivité', 'Conseil départemental'],
    ['/territoires/dep-68', 'Haut-Rhin', 'Collectivité', 'Collectivité européenne d’Alsace'],
    ['/territoires/com-75056', 'Paris', 'Réunit aussi', 'Paris 1er Arrondissement'],
    ['/territoires/om-977', 'Saint-Barthélemy', 'Collectivité', 'Collectivité d’outre-mer'],
    ['/territoires/fr', 'France', 'Population', 'habitants'],
  ] as const) {
    test(`of ${title}`, async ({ page }) => {
      const territory = new TerritoryPage(page);
      await territory.open(address);
      await expect(territory.title).toHaveText(title);
      await expect(territory.fact(fact)).toContainText(words);
      await expectNoAxeViolation(page);
    });
  }

  test('is that of Paris for one of its arrondissements, by name and by code', async ({ page }) => {
    const territories = new TerritoryPage(page);
    await territories.open('/territoires?q=paris%2018e');
    await expect(territories.found.first()).toContainText('Paris');
    await territories.found.first().getByRole('link').click();
    await expect(territories.title).toHaveText('Paris');
    await territories.open('/territoires/com-75118');
    await expect(page.getByText('COM-75118 est le code d’un arrondissement de Paris.')).toBeVisible();
  });

  test('is that of the commune that took one in, by its former code', async ({ page }) => {
    const territory = new TerritoryPage(page);
    await territory.open('/territoires/com-12076');
    await expect(
      page.getByText(/COM-12076 est l’ancien code d’une commune qui fait maintenant partie de/),
    ).toBeVisible();
    await expect(territory.title).toHaveText('Conques-en-Rouergue');
  });

  test('of a body shows its members', async ({ page }) => {
    const body = new TerritoryPage(page);
    await body.open('/territoires/com-93066');
    await body.fact('Membre de').getByRole('link', { name: 'Plaine Commune' }).click();
    await expect(body.title).toHaveText('Plaine Commune');
    await expect(page).toHaveURL('/collectivites/syn-200057867');
    await expect(body.section('Membres').getByRole('link', { name: 'Saint-Denis', exact: true })).toBeVisible();
    await expectNoAxeViolation(page);
  });

  test('that does not exist answers 404, with the site around it', async ({ page, faults }) => {
    faults.expect(/404/);
    for (const address of ['/territoires/com-99999', '/collectivites/syn-123456789']) {
      const answer = await visit(page, address);
      expect(answer?.status()).toBe(404);
      await expect(page.getByRole('link', { name: 'Chercher un territoire' })).toBeVisible();
    }
  });
});

for (const width of [320, 768]) {
  for (const address of ['/territoires', '/territoires?departement=971', '/territoires/com-35238', '/territoires/fr']) {
    test(`${address} fits ${String(width)} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 720 });
      await visit(page, address);
      await expectNoSidewaysScroll(page);
      await expectNoAxeViolation(page);
    });
  }
}
