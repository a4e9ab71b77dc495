import type { NationalDashboardDto, ProposalDetailDto } from '@ou-en-est-on/contracts';
import { ActionSheetPage } from '../action-sheets/action-sheet.page.js';
import {
  expect,
  expectNoAxeViolation,
  expectNoSidewaysScroll,
  goDownTo,
  type Page,
  goUp,
  test,
  visit,
} from '../main.fixture.js';
import { type Member, openMember } from './members.js';
import { SpacePage } from './space.page.js';

/** A proposal whose very object is the service that the sheet serves. */
const PROPOSAL = '2022-1.2.2';
const THEME = 'mediation';
const SERVICE = 'Espaces publics numériques';
const SHEET = 'Des postes en accès libre dans les bibliothèques';

const PATHS = [
  { width: 1280, town: 'COM-56260', place: 'vannes', name: 'Vannes' },
  { width: 320, town: 'COM-22113', place: 'lannion', name: 'Lannion' },
] as const;

/** Nothing is too wide nor inaccessible. `held`: what the test itself does not let be answered. */
async function expectSound(page: Page, held?: RegExp): Promise<void> {
  await goUp(page, held);
  await expectNoSidewaysScroll(page, held);
  await expectNoAxeViolation(page, held);
}

/** How many answered, on the page of the proposal and on the first page, before this town does. */
async function respondentsOf(page: Page): Promise<{ proposal: number; communes: number }> {
  const read = async <T>(path: string): Promise<T> => (await (await page.request.get(`/api/v1/${path}`)).json()) as T;
  const { localSide } = await read<ProposalDetailDto>(`proposals/${PROPOSAL}`);
  const { respondents } = await read<NationalDashboardDto>('dashboards/national');
  return {
    proposal: localSide.realisations?.respondents ?? 0,
    communes: respondents.byKind.find(({ kind }) => kind === 'commune')?.respondents ?? 0,
  };
}

/** From what an agent writes to what everybody reads, by one town on a wide screen, then by another on a narrow one. */
test.describe('The whole path', () => {
  test.describe.configure({ mode: 'serial', retries: 0 });
  const members: Member[] = [];

  test.afterEach(() => {
    for (const { faults } of members) faults.expectNone();
  });
  test.afterAll(async () => {
    for (const { context } of members) await context.close();
  });

  for (const { width, town, place, name } of PATHS) {
    test.describe(`at ${String(width)} pixels`, () => {
      let agent: Member;
      let mayor: Member;
      let before: { proposal: number; communes: number };

      test.beforeAll(async ({ browser }, { project }) => {
        test.setTimeout(180_000);
        const baseURL = project.use.baseURL ?? '';
        const open = (who: string, quality: string): Promise<Member> =>
          openMember(browser, baseURL, {
            ...{ email: `${who}@${place}.example`, name: `${who} ${name}` },
            collectivity: town,
            quality,
          });
        agent = await open('agent', 'agent');
        mayor = await open('maire', 'maire');
        members.push(agent, mayor);
        for (const { page } of [agent, mayor]) await page.setViewportSize({ width, height: 800 });
        before = await respondentsOf(agent.page);
      });

      test('a sheet is written and published', async () => {
        const { page } = agent;
        const sheet = new ActionSheetPage(page);
        await visit(page, '/espace/fiches/nouvelle');
        await sheet.field('Titre').fill(SHEET);
        await sheet.field('Synthèse').fill('Vingt postes, et quelqu’un pour aider.');
        await page.getByLabel('Réalisé').check();
        await sheet.serve('Services servis', 'espaces publics');
        await sheet.serve('Propositions servies', PROPOSAL);
        await sheet.save.click();
        await expect(sheet.saved).toHaveText(/Enregistré à \d\d:\d\d/);
        await expectSound(page);
        await sheet.publish.click();
        await expect(sheet.publication).toContainText('Publiée');
        await expectSound(page);
      });

      test('its level is suggested, confirmed in one key, and the theme answered by keyboard', async () => {
        const space = new SpacePage(agent.page);
        await space.openTheme(THEME);
        const service = space.service(SERVICE);
        await expect(space.page.getByText(/Vos fiches disent\s:\sRéalisé/)).toBeVisible();
        await expectSound(space.page);
        await service.getByRole('radio').first().focus();
        await space.press('s');
        await expect(service.getByRole('radio', { name: 'Réalisé' })).toBeChecked();
        await expect(space.page.getByText('Vos fiches le disent aussi')).toBeVisible();
        // The key went on to the next service: the others are answered from there, then the one before.
        for (const key of ['3', '2', '1']) await space.press(key);
        await expect(space.page.locator('[data-next]')).toBeFocused();
        await space.page.locator('app-answer-field').first().getByRole('radio').first().focus();
        await space.press('4');
        await space.expectSaved();
        await expect(space.page.getByRole('region', { name: 'Avancement et enregistrement' })).toContainText(
          /5\ssur\s5/,
        );
        await expectSound(space.page);
      });

      test('it is submitted, then validated by the mayor', async () => {
        const [edits, decides] = [new SpacePage(agent.page), new SpacePage(mayor.page)];
        await visit(edits.page, '/espace/validation');
        await expect(edits.matrix.region).toContainText(SERVICE);
        await edits.matrix.submit.click();
        await expect(edits.matrix.done).toHaveText('C’est soumis. Qui valide le verra dans son espace.');
        await expectSound(edits.page);
        await visit(decides.page, '/espace');
        await expect(decides.page.getByText(new RegExp(`soumise par agent ${name}`))).toBeVisible();
        await expectSound(decides.page);
        await decides.page.getByRole('link', { name: 'Relire et valider' }).click();
        await expect(decides.matrix.region).toContainText(/avant\s:\sSans réponse .*après\s:\sRéalisé/);
        await expectSound(decides.page);
        await decides.matrix.validate.click();
        await expect(decides.matrix.done).toHaveText('C’est public dès maintenant.');
        await expectSound(decides.page);
      });

      test('the next read of the proposal and of the first page counts it', async ({ page }) => {
        await page.setViewportSize({ width, height: 800 });
        await visit(page, `/propositions/${PROPOSAL}`);
        const side = page.getByRole('region', { name: /^Côté collectivités/ });
        await expect(side).toContainText(new RegExp(`\\b${String(before.proposal + 1)}\\srépondants?\\b`));
        await goDownTo(page.getByRole('heading', { name: 'Fiches actions' }));
        await expect(page.getByRole('link', { name: SHEET })).toHaveCount(
          PATHS.findIndex((path) => path.town === town) + 1,
        );
        await expectSound(page);
        await visit(page, '/');
        await expect(page.getByRole('main')).toContainText(
          new RegExp(`\\b${String(before.communes + 1)}\\scommunes?\\ssur\\s`),
        );
        await expectSound(page);
      });

      test('a validation whose answer is lost is not said to have changed nothing', async ({ page }) => {
        const [edits, decides] = [new SpacePage(agent.page), new SpacePage(mayor.page)];
        await edits.openTheme(THEME);
        await edits.page.locator('app-answer-field').first().getByRole('radio').first().focus();
        await edits.press('1');
        await edits.expectSaved();
        await visit(edits.page, '/espace/validation');
        await edits.matrix.submit.click();
        await expect(edits.matrix.done).toContainText('C’est soumis.');

        await visit(decides.page, '/espace/validation');
        await expect(decides.matrix.validate).toBeVisible();
        let readAgain = (): void => undefined;
        const asked = new Promise<void>((done) => (readAgain = done));
        await decides.page.route(/self-assessment\/validate$/, async (route) => {
          await route.fetch();
          await route.abort();
        });
        const held = /self-assessment$/;
        await decides.page.route(held, async (route) => {
          await asked;
          await route.continue();
        });
        mayor.faults.expect(/ERR_FAILED/);
        await decides.matrix.validate.click();
        await expect(decides.matrix.region.getByRole('alert')).toContainText('nous ne savons pas si c’est fait');
        await expect(decides.matrix.done).toBeHidden();
        await expectSound(decides.page, held);
        readAgain();
        await expect(decides.matrix.done).toHaveText('C’est public dès maintenant.');
        await expect(decides.matrix.region.getByRole('alert')).toHaveCount(0);
        await decides.page.unrouteAll();

        await visit(page, `/territoires/${town.toLowerCase()}`);
        await page.getByText('Service par service', { exact: true }).click();
        const service = page.getByRole('listitem').filter({ hasText: 'Information sur les accès à internet' });
        await expect(service).toContainText('Pas commencé');
      });
    });
  }
});
