import {
  expect,
  expectNoAxeViolation,
  expectNoSidewaysScroll,
  type Page,
  goUp,
  settle,
  test,
  visit,
} from '../main.fixture.js';
import { ApiAnswers } from '../explain/api-answers.js';
import { ExplainedPage } from '../explain/explain.page.js';
import { expectNoNakedNumber } from '../explain/explained-figures.js';
import { type Member, openMember, signInAgain } from './members.js';
import { SpacePage } from './space.page.js';

const TOWN = 'COM-35238';
const PROPOSAL = '/propositions/2023-4.2.4';
const MODULE_ALONE = /Avec 3\squestions du module\s«\smotion\s», parmi 1\scollectivité qui y a répondu/;
const SERVICES = 139;

async function expectClean(page: Page): Promise<void> {
  await goUp(page);
  await expectNoAxeViolation(page);
}

/** One town, from nothing answered to what everybody reads: each step needs what the one before left. */
test.describe('A living state', () => {
  test.describe.configure({ mode: 'serial', retries: 0 });
  let agent: Member;
  let colleague: Member;
  let mayor: Member;

  test.beforeAll(async ({ browser }, { project }) => {
    test.setTimeout(180_000);
    const baseURL = project.use.baseURL ?? '';
    const open = (email: string, name: string, quality: string): Promise<Member> =>
      openMember(browser, baseURL, { email, name, collectivity: TOWN, quality });
    agent = await open('anne@rennes.example', 'Anne Martin', 'agent');
    colleague = await open('luc@rennes.example', 'Luc Petit', 'agent');
    mayor = await open('nathalie@rennes.example', 'Nathalie Roy', 'maire');
  });
  test.afterAll(async () => {
    for (const { context } of [agent, colleague, mayor]) await context.close();
  });
  test.afterEach(() => {
    for (const { faults } of [agent, colleague, mayor]) faults.expectNone();
  });

  test('says in the space what there is to do first', async () => {
    await agent.page.getByRole('banner').getByRole('link', { name: 'Mon espace' }).click();
    await expect(agent.page.getByText('Vous n’avez encore rien renseigné.')).toBeVisible();
    await expectClean(agent.page);
    await agent.page.getByRole('link', { name: /^Commencer par/ }).click();
    await expect(agent.page.getByRole('heading', { level: 1 })).toHaveText('Emploi');
    await expectClean(agent.page);
  });

  test('is answered whole from the keyboard, one key for each service and one for each theme', async () => {
    test.setTimeout(240_000);
    const space = new SpacePage(agent.page);
    await visit(space.page, '/espace/autoevaluation');
    await space.page.getByRole('link', { name: 'Emploi' }).click();
    await expect(space.title).toHaveText('Emploi');
    for (let theme = 0; theme < 16; theme++) {
      const fields = space.page.locator('app-answer-field');
      await expect(fields.first()).toContainText('Note et preuves');
      // The link that led here has put the keyboard on the first service to answer.
      await expect(fields.first()).toBeFocused();
      for (let index = 0; index < (await fields.count()); index++) {
        await space.press(String(1 + ((theme + index) % 5)));
      }
      await expect(space.page.locator('[data-next]')).toBeFocused();
      const before = await space.title.innerText();
      await space.press('Enter');
      await expect(space.title).not.toHaveText(before);
    }
    const keys = space.takeCount();
    process.stdout.write(
      `effort: ${(keys / SERVICES).toFixed(2)} keys per answer (${String(keys)} for ${String(SERVICES)})\n`,
    );
    expect(keys / SERVICES).toBeLessThanOrEqual(1.2);
    await expect(space.page.getByText(/139\sréponses/)).toBeVisible({ timeout: 30_000 });
  });

  test('is found again where it was left, by its address', async () => {
    const space = new SpacePage(agent.page);
    await visit(space.page, '/espace/autoevaluation');
    await expectClean(space.page);
    await space.page.getByRole('searchbox', { name: 'Trouver un service' }).fill('offre emploi');
    await space.page.keyboard.press('Enter');
    await expect(space.title).toHaveText('Emploi');
    const service = space.service('Offres d’emploi de la collectivité en ligne');
    await expect(service.getByRole('radio', { checked: true })).toHaveCount(1);
    // The search has put the keyboard there.
    await expect(space.page.locator('app-answer-field').filter({ has: service })).toBeFocused();
    await space.page.keyboard.press('4');
    await space.expectSaved();
    await expect(space.page).toHaveURL(/#emploi-/);
    await space.page.reload();
    await expect(service.getByRole('radio', { name: 'Réalisé' })).toBeChecked();
  });

  test('changes ten answers in twenty keys', async () => {
    const space = new SpacePage(agent.page);
    await visit(space.page, '/espace/actualiser');
    const fields = space.page.locator('app-answer-field');
    await expect(fields.first()).toBeVisible();
    await fields.first().getByRole('radio', { checked: true }).focus();
    space.takeCount();
    for (let change = 0; change < 10; change++) {
      await space.press('4');
      await space.press('Enter');
    }
    const keys = space.takeCount();
    process.stdout.write(`effort: ${String(keys)} keys for ten changes\n`);
    expect(keys).toBeLessThanOrEqual(20);
    await space.expectSaved();
    expect(await space.page.getByRole('radio', { name: 'Réalisé', checked: true }).count()).toBeGreaterThanOrEqual(10);
  });

  test('answers the module « motion » alone, in forty keys, and makes it public apart', async () => {
    const [space, decides] = [new SpacePage(agent.page), new SpacePage(mayor.page)];
    await visit(space.page, '/espace/module-motion');
    const fields = space.page.locator('app-answer-field');
    await expect(fields).toHaveCount(16);
    await expectClean(space.page);
    await fields.first().getByRole('radio').first().focus();
    space.takeCount();
    for (let index = 0; index < 16; index++) {
      if ((await fields.nth(index).locator('.amount').count()) > 0) {
        for (const key of ['1', '2', 'Enter']) await space.press(key);
      } else {
        await space.press('1');
      }
    }
    const keys = space.takeCount();
    process.stdout.write(`effort: ${String(keys)} keys for the module alone\n`);
    expect(keys).toBeLessThanOrEqual(40);
    await expect(space.page.locator('[data-next]')).toBeFocused();
    await space.expectSaved();
    await space.page.keyboard.press('Enter');
    await space.module.submit.click();
    await expect(space.module.done).toHaveText('C’est soumis. Qui valide le verra dans son espace.');
    await visit(decides.page, '/espace');
    await expect(decides.page.getByText(/Module «\smotion\s» à valider, soumis par Anne Martin/)).toBeVisible();
    await visit(decides.page, '/espace/validation');
    await expect(decides.module.region).toContainText(/après\s:\s12\slocaux/);
    await decides.module.validate.click();
    await expect(decides.module.done).toHaveText('C’est public dès maintenant.');
  });

  test('names who provides a service, found as one types, and awaits what they validate', async () => {
    const space = new SpacePage(agent.page);
    await space.openTheme('emploi');
    const service = space.service('Soutien au télétravail');
    await service.getByRole('radio').first().focus();
    await space.press('6');
    const search = space.page.getByRole('combobox', { name: /Quelle collectivité/ });
    await expect(search).toBeFocused();
    await space.page.keyboard.type('rennes metropole');
    await expect(space.page.getByRole('option', { name: /Rennes Métropole/ })).toHaveAttribute('aria-selected', 'true');
    await expectClean(space.page);
    await space.page.keyboard.press('Enter');
    await expect(space.page.getByText(/Assuré par Rennes Métropole\s:\selle n’a pas de réponse validée/)).toBeVisible();
    await space.expectSaved();
  });

  test('shows two agents what each answered, and lets one choose', async () => {
    const [mine, theirs] = [new SpacePage(agent.page), new SpacePage(colleague.page)];
    await mine.openTheme('culture');
    await theirs.openTheme('culture');
    const choose = async (space: SpacePage, key: string): Promise<void> => {
      await space.page.locator('#culture-01').getByRole('radio').first().press(key);
    };
    await choose(theirs, '4');
    await theirs.expectSaved();
    agent.faults.expect(/412/);
    await choose(mine, '1');
    const conflict = mine.page.getByRole('alert');
    await expect(conflict).toContainText('Luc Petit');
    await expect(conflict).toContainText('Réalisé');
    await expect(mine.status).toContainText(/1\sréponse à départager/);
    await expectClean(mine.page);
    await conflict.getByRole('button', { name: 'Garder l’autre réponse' }).click();
    await expect(mine.page.locator('#culture-01').getByRole('radio', { name: 'Réalisé' })).toBeChecked();
    await expect(conflict).toHaveCount(0);
  });

  test('loses nothing while nobody answers, and tries again by itself', async () => {
    const space = new SpacePage(agent.page);
    await space.openTheme('identite');
    agent.faults.expect(/ERR_FAILED|ERR_CONNECTION|ERR_INTERNET/);
    await agent.context.route(/\/api\/v1\/|\/health\//, (route) => route.abort());
    await space.page.locator('#identite-01').getByRole('radio').first().press('3');
    await expect(space.status).toHaveText(/Non enregistré, nouvel essai (dans \d+\ss|en cours)/);
    await space.page.locator('#identite-02').getByText('Note et preuves').click();
    await space.page.getByLabel('Note, pour votre collectivité seule').fill('Tapée sans réseau');
    await expectClean(space.page);
    await agent.context.unroute(/\/api\/v1\/|\/health\//);
    await space.expectSaved();
    await space.page.reload();
    await settle(space.page);
    await expect(space.page.locator('#identite-01').getByRole('radio', { name: 'En cours' })).toBeChecked();
    await space.page
      .locator('#identite-02')
      .getByText(/Note et preuves\s:\sune note/)
      .click();
    await expect(space.page.getByLabel('Note, pour votre collectivité seule')).toHaveValue('Tapée sans réseau');
    await space.page.getByRole('link', { name: /^Faire une fiche action de cette note/ }).click();
    await expect(space.page.getByLabel('Synthèse')).toHaveValue('Tapée sans réseau');
  });

  test('keeps on the device what is typed after the session ended, and offers it after signing in', async () => {
    const space = new SpacePage(agent.page);
    await space.openTheme('identite');
    agent.faults.expect(/401/);
    await agent.context.clearCookies();
    await space.page.locator('#identite-03').getByRole('radio').first().press('4');
    await expect(space.status).toContainText(/Votre session a pris fin\s:\s1\sréponse gardée sur cet appareil/);
    await expectClean(space.page);
    await space.page.getByRole('link', { name: 'Se reconnecter' }).click();
    await signInAgain(agent);
    await expect(space.title).toHaveText('Identité');
    await space.page.getByRole('button', { name: 'Les enregistrer' }).click();
    await space.expectSaved();
    await expect(space.page.locator('#identite-03').getByRole('radio', { name: 'Réalisé' })).toBeChecked();
  });

  test('goes from the agent to the mayor, and everybody reads it at once', async ({ page }) => {
    const [edits, decides] = [new SpacePage(agent.page), new SpacePage(mayor.page)];
    await visit(page, PROPOSAL);
    const side = page.getByRole('region', { name: /^Côté collectivités/ });
    // The module was made public before: it speaks alone.
    await expect(side).toContainText(MODULE_ALONE);
    await expect(side).not.toContainText(/1\srépondant/);

    await visit(edits.page, '/espace/validation');
    await expect(edits.matrix.validate).toHaveCount(0);
    await expect(edits.page.getByRole('region', { name: 'Qui valide' })).toContainText('Le maire, le président');
    await expectClean(edits.page);
    await edits.matrix.submit.click();
    await expect(edits.matrix.done).toHaveText('C’est soumis. Qui valide le verra dans son espace.');

    await decides.page.getByRole('banner').getByRole('link', { name: 'Mon espace' }).click();
    await expect(decides.page.getByText(/soumise par Anne Martin/)).toBeVisible();
    await decides.page.getByRole('link', { name: 'Relire et valider' }).click();
    await expect(decides.page.getByText(/^Soumis par Anne Martin/)).toBeVisible();
    await expectClean(decides.page);
    await decides.matrix.region.getByText('Rendre sans valider').click();
    await decides.page.getByLabel('Ce qu’il faut revoir').fill('Le télétravail');
    await decides.page.getByRole('button', { name: 'Rendre à l’équipe' }).click();
    await expect(decides.matrix.done).toContainText('C’est rendu à l’équipe');
    await visit(edits.page, '/espace');
    await expect(edits.page.getByText(/par Nathalie Roy .*À revoir\s:\sLe télétravail/)).toBeVisible();
    await visit(edits.page, '/espace/validation');
    await edits.matrix.submit.click();
    await expect(edits.matrix.done).toContainText('C’est soumis.');
    await decides.page.reload();
    await settle(decides.page);
    await decides.matrix.validate.click();
    await expect(decides.matrix.done).toHaveText('C’est public dès maintenant.');
    await expectClean(decides.page);

    await page.reload();
    await expect(side).toContainText(/1\srépondant/);
    await visit(page, '/');
    await expect(page.getByRole('heading', { name: 'Par thématique' })).toBeVisible();
  });

  test('tells who validates an older state that it changed meanwhile', async () => {
    const [edits, decides] = [new SpacePage(agent.page), new SpacePage(mayor.page)];
    await edits.openTheme('patrimoine');
    await edits.page.locator('#patrimoine-01').getByRole('radio').first().press('4');
    await edits.page.keyboard.press('3');
    await edits.expectSaved();
    await visit(decides.page, '/espace/validation');
    await expect(decides.matrix.validate).toBeVisible();
    await edits.openTheme('patrimoine');
    await edits.page.locator('#patrimoine-02').getByRole('radio').first().press('0');
    await edits.expectSaved();
    mayor.faults.expect(/412/);
    await decides.matrix.validate.click();
    await expect(decides.page.getByRole('alert')).toContainText('Quelqu’un a changé cet état');
    await expectClean(decides.page);
  });

  test('is withdrawn with a reason, and leaves the public pages at once', async ({ page }) => {
    const space = new SpacePage(mayor.page);
    await visit(space.page, '/espace/validation');
    const { region } = space.matrix;
    await region.getByText('Retirer du public', { exact: true }).first().click();
    await region.getByLabel('Motif').fill('Erreur de saisie');
    await region.getByRole('button', { name: 'Retirer du public' }).click();
    await expect(space.matrix.done).toHaveText('C’est retiré du public dès maintenant.');
    await expectClean(space.page);
    await visit(page, PROPOSAL);
    const side = page.getByRole('region', { name: /^Côté collectivités/ });
    await expect(side).toContainText(MODULE_ALONE);
    await expect(side).not.toContainText(/1\srépondant/);
    await visit(space.page, '/espace');
    await expect(space.page.getByText(/Motif\s:\sErreur de saisie/)).toBeVisible();
  });

  for (const path of [
    '/espace',
    '/espace/module-motion',
    '/espace/autoevaluation',
    '/espace/autoevaluation/emploi',
    '/espace/actualiser',
    '/espace/validation',
  ]) {
    test(`${path} fits 320 pixels, and explains its figures`, async () => {
      // Some hold dozens of services, looked at by axe in two themes.
      test.slow();
      const page = await mayor.context.newPage();
      await mayor.faults.watch(page);
      await page.setViewportSize({ width: 320, height: 640 });
      const answers = await ApiAnswers.of(page);
      const explained = new ExplainedPage(page);
      await explained.open(path);
      await expect(page.locator('app-space-frame')).toHaveCount(0);
      await expectClean(page);
      await expectNoNakedNumber(page, answers);
      await expectNoSidewaysScroll(page);
      await page.close();
    });
  }
});
