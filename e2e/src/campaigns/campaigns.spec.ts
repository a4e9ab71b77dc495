import { addDays, parisDate } from '@ou-en-est-on/domain';
import { ApiAnswers } from '../explain/api-answers.js';
import { ExplainedPage } from '../explain/explain.page.js';
import { expectNoNakedNumber } from '../explain/explained-figures.js';
import {
  expect,
  expectNoAxeViolation,
  expectNoSidewaysScroll,
  type Page,
  settle,
  test,
  visit,
} from '../main.fixture.js';
import { openStaff, type Staff } from '../people/staff.js';
import { type Member, openMember } from '../self-assessments/members.js';
import { behindTheSite } from '../support/behind-the-site.js';

const TITLE = 'Mi-mandat du littoral';
const PAGE = '/campagnes/mi-mandat-du-littoral';
const TOWN = 'COM-29019';
/** Brest, and four towns that never answer. */
const INVITED = '29019 29232 22278 56121 35288';

/** Announced for its eve, a campaign would be refused if midnight passed meanwhile. */
const TOMORROW = addDays(parisDate(new Date()), 1);

/** One story: a campaign is announced, told, answered, photographed and read. */
test.describe('Campaigns', () => {
  test.describe.configure({ mode: 'serial', retries: 0 });
  let staff: Staff;
  let mayor: Member;

  test.beforeAll(async ({ browser }, { project }) => {
    test.setTimeout(180_000);
    const baseURL = project.use.baseURL ?? '';
    mayor = await openMember(browser, baseURL, {
      ...{ email: 'maire@brest.example', name: 'Erwan Le Gall' },
      ...{ collectivity: TOWN, quality: 'maire' },
    });
    staff = await openStaff(browser, baseURL, 'campagnes@exemple.fr', 'Maud Perrin');
  });
  test.afterEach(() => {
    for (const { faults } of [staff, mayor]) faults.expectNone();
  });
  test.afterAll(async () => {
    for (const { context } of [staff, mayor]) await context.close();
  });

  test('are none at first, and led by the staff alone', async ({ page }) => {
    await visit(page, '/campagnes');
    await expect(page.getByText('Aucune campagne n’est annoncée pour l’instant.')).toBeVisible();
    await expectNoAxeViolation(page);
    await visit(page, '/suivi/campagnes');
    await expect(page.getByRole('link', { name: 'Se connecter' }).last()).toBeVisible();
    await expect(page.getByLabel('Titre')).toHaveCount(0);
  });

  test('are announced once every field is right', async () => {
    test.slow();
    const { page, faults } = staff;
    await visit(page, '/compte');
    await page.getByRole('link', { name: 'Mener les campagnes' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mener les campagnes');
    await expect(page.getByLabel('Édition de la matrice')).toBeVisible();
    await page.getByText('Limiter à des régions ou à des départements').click();
    await expect(page.getByRole('group', { name: 'Régions' }).getByLabel('Bretagne')).toBeVisible();
    await expectNoAxeViolation(page);

    faults.expect(/400/);
    await page.getByLabel('Titre').fill(TITLE);
    await page.getByRole('button', { name: 'Annoncer', exact: true }).click();
    await expect(page.getByText('L’ouverture doit être un jour du calendrier')).toBeVisible();
    await expect(page.getByLabel('Ouverture')).toBeFocused();
    await expect(page.getByText('Les types invités manquent')).toBeVisible();
    await expectNoAxeViolation(page);

    await page.getByLabel('Ouverture').fill(TOMORROW);
    await page.getByLabel('Jour de la photographie').fill(TOMORROW);
    await page.getByLabel('Collectivités invitées nommément').fill(INVITED);
    await page.getByRole('button', { name: 'Annoncer', exact: true }).click();
    await expect(page.getByText(`${TITLE} est annoncée.`)).toBeVisible();
    await expectNoAxeViolation(page);
  });

  test('are told in the space of those they invite, with the day', async () => {
    const { page } = mayor;
    await visit(page, '/espace');
    await expect(
      page.getByText(/Campagne «\sMi-mandat du littoral\s»\s: (?:elle ouvre .*)?vous êtes invités/),
    ).toBeVisible();
    await expectNoAxeViolation(page);
    await page.getByRole('link', { name: 'Voir la campagne' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE);
    await expect(page.getByRole('button', { name: /^0 sur 5\sinvitées, soit 0\s%/ })).toBeVisible();
  });

  test('count who has answered at the next read', async ({ page }) => {
    const { request } = mayor.context;
    const state = `/api/v1/collectivities/${TOWN}/self-assessment`;
    const service = await firstService(page);
    const over = (version: number): object => ({
      headers: { 'x-requested-by': 'essai', 'if-match': `"${String(version)}"` },
    });
    const answered = await request.put(`${state}/answers/${service}`, { ...over(0), data: { value: 'achieved' } });
    expect(answered.status()).toBe(200);
    for (const step of ['submit', 'validate']) {
      const { version } = (await (await request.get(state)).json()) as { version: number };
      expect((await request.post(`${state}/${step}`, { ...over(version), data: {} })).status()).toBe(200);
    }
    await visit(page, PAGE);
    await expect(page.getByRole('button', { name: /^1 sur 5\sinvitées, soit 20\s%/ })).toBeVisible();
    await expectNoAxeViolation(page);
  });

  test('are photographed by themselves once their day is over, and read on a telephone', async ({ page }) => {
    test.slow();
    await behindTheSite('two-days-pass', 'mi-mandat-du-littoral');
    await expect(async () => {
      await visit(page, PAGE);
      expect(await page.getByRole('heading', { name: 'La photographie' }).count()).toBe(1);
    }).toPass({ timeout: 60_000 });
    await page.setViewportSize({ width: 320, height: 640 });
    await expect(page.getByText('Ce qu’elle a compté ne change plus.')).toBeVisible();
    await expect(page.getByText('Aucune autre photographie de cette édition n’existe encore.')).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectNoAxeViolation(page);
    await expectExplained(page, PAGE);
    await expectExplained(page, '/campagnes');

    await visit(mayor.page, '/espace');
    await expect(mayor.page.getByRole('heading', { name: 'À faire, ou en attente' })).toBeVisible();
    await expect(mayor.page.getByText(TITLE)).toHaveCount(0);
    await visit(staff.page, '/suivi/campagnes');
    await expect(staff.page.getByText('photographiée', { exact: true })).toBeVisible();
    await expect(staff.page.getByText('Modifier')).toHaveCount(0);
  });

  test('are given up with a reason that everybody reads', async ({ page }) => {
    const desk = staff.page;
    await visit(desk, '/suivi/campagnes');
    await expect(desk.getByLabel('Édition de la matrice')).toBeVisible();
    await desk.getByLabel('Titre').fill('Campagne de trop');
    await desk.getByLabel('Ouverture').fill(TOMORROW);
    await desk.getByLabel('Jour de la photographie').fill(TOMORROW);
    await desk.getByRole('group', { name: 'Types de collectivités invitées' }).getByLabel('régions').check();
    await desk.getByRole('button', { name: 'Annoncer', exact: true }).click();
    await expect(desk.getByText('Campagne de trop est annoncée.')).toBeVisible();
    await settle(desk);
    await desk.getByText('Annuler cette campagne').first().click();
    await desk.getByLabel('Pourquoi').fill('Annoncée par erreur.');
    await expectNoAxeViolation(desk);
    await desk.getByRole('button', { name: 'Annuler cette campagne' }).click();
    await expect(desk.getByText('annulée', { exact: true })).toBeVisible();
    await visit(page, '/campagnes/campagne-de-trop');
    await expect(page.getByText('Annoncée par erreur.')).toBeVisible();
    await expectNoAxeViolation(page);
  });
});

async function firstService(page: Page): Promise<string> {
  const matrix = (await (await page.request.get('/api/v1/label-matrix')).json()) as {
    themes: { services: { id: string }[] }[];
  };
  return matrix.themes[0]?.services[0]?.id ?? '';
}

/** Every number of a page, everything unfolded, opens how it was made. */
async function expectExplained(page: Page, address: string): Promise<void> {
  const answers = await ApiAnswers.of(page);
  const explained = new ExplainedPage(page);
  await explained.open(address);
  await explained.unfold();
  await expectNoNakedNumber(page, answers);
}
