import {
  expect,
  expectNoAxeViolation,
  expectNoSidewaysScroll,
  goDownTo,
  settle,
  test,
  visit,
} from '../main.fixture.js';
import { type Member, openMember } from '../self-assessments/members.js';
import { ActionSheetPage } from './action-sheet.page.js';

const TITLE = 'Un guichet numérique dans chaque mairie de quartier';
const PROPOSAL = '2023-4.2.4';

/** One story: what is written is published, read, changed and withdrawn. */
test.describe('Action sheets', () => {
  test.describe.configure({ mode: 'serial', retries: 0 });
  let agent: Member;

  test.beforeAll(async ({ browser, baseURL }) => {
    agent = await openMember(browser, baseURL ?? '', {
      ...{ email: 'fiches@exemple.fr', name: 'Inès Morel' },
      ...{ collectivity: 'COM-35238', quality: 'agent' },
    });
  });
  test.afterEach(() => agent.faults.expectNone());
  test.afterAll(() => agent.context.close());

  test('are none at first, which the public page says without blaming anybody', async ({ page }) => {
    await visit(page, '/fiches-actions');
    await expect(page.getByText('Aucune collectivité n’a encore publié de fiche ici.')).toBeVisible();
    await expectNoAxeViolation(page);
    await visit(page, '/fiches-actions?service=nulle-part');
    await expect(page.getByText('ce choix de l’adresse est laissé de côté')).toBeVisible();
    await expect(page.getByText('Aucune fiche publiée ne répond à ces choix.')).toBeVisible();
  });

  test('are written by keyboard, kept as drafts, and say what lacks to be published', async () => {
    const sheet = new ActionSheetPage(agent.page);
    await visit(agent.page, '/espace/fiches');
    await expect(agent.page.getByText('Aucune fiche pour l’instant.')).toBeVisible();
    await expectNoAxeViolation(agent.page);
    await agent.page.getByRole('link', { name: 'Écrire une fiche' }).click();
    await expect(sheet.title).toHaveText('Nouvelle fiche action');
    await settle(agent.page);
    await sheet.save.click();
    await expect(sheet.field('Titre')).toBeFocused();
    await expect(agent.page.getByText('Le titre manque.')).toBeVisible();
    agent.faults.expect(/\b400\b/);
    await sheet.field('Titre').fill(TITLE);
    await expect(sheet.saved).toHaveText('Modifications non enregistrées');
    await sheet.field('Titre').press('Enter');
    await expect(sheet.saved).toHaveText(/Enregistré à \d\d:\d\d/);
    await expect(sheet.title).toHaveText(TITLE);
    await expect(sheet.publication).toContainText('il manque encore : une synthèse, un niveau de réalisation et');
    await expectNoAxeViolation(agent.page);
  });

  test('refuse a way to reach somebody, at the field and in words', async () => {
    const sheet = new ActionSheetPage(agent.page);
    await sheet.field('Pilote').fill('Mme Roux, 06 12 34 56 78');
    await sheet.save.click();
    await expect(sheet.field('Pilote')).toBeFocused();
    await expect(agent.page.getByText(/Le pilote donne une adresse électronique ou un numéro/)).toBeVisible();
    agent.faults.expect(/\b400\b/);
    await sheet.field('Pilote').fill('Direction de la relation aux usagers');
  });

  test('are published, and read at once on their page, the collectivity’s, the proposal’s and the matrix', async ({
    page,
  }) => {
    const sheet = new ActionSheetPage(agent.page);
    await sheet.field('Synthèse').fill('Huit guichets.\nUn agent formé dans chacun.');
    await agent.page.getByLabel('Réalisé').check();
    await sheet.serve('Services servis', 'démarches');
    await sheet.serve('Propositions servies', PROPOSAL);
    await sheet.field('Début').fill('2024-03');
    await sheet.publish.click();
    await expect(sheet.publication).toContainText('Publiée');
    await expect(sheet.saved).toHaveText(/Enregistré/);
    await expectNoAxeViolation(agent.page);

    await visit(page, '/fiches-actions');
    await expect(page.getByRole('link', { name: TITLE })).toBeVisible();
    await expectNoAxeViolation(page);
    await page.getByRole('link', { name: TITLE }).click();
    await expect(page.getByText('Direction de la relation aux usagers')).toBeVisible();
    await expect(page.getByText('mars 2024')).toBeVisible();
    await expectNoAxeViolation(page);
    const address = page.url();

    for (const place of ['/territoires/com-35238', `/propositions/${PROPOSAL}`]) {
      await visit(page, place);
      await goDownTo(page.getByRole('heading', { name: /[Ff]iches actions/ }));
      await expect(page.getByRole('link', { name: TITLE })).toBeVisible();
    }
    await visit(page, address);
    await page.getByRole('article').locator('a[href^="/matrice"]').click();
    await expect(page.locator('app-theme-sheets').getByRole('link', { name: TITLE })).toBeVisible();
  });

  test('keep what two people write at once', async ({ browser, baseURL }) => {
    test.slow();
    const other = await openMember(browser, baseURL ?? '', {
      ...{ email: 'fiches-2@exemple.fr', name: 'Luc Petit' },
      ...{ collectivity: 'COM-35238', quality: 'agent' },
    });
    const theirs = new ActionSheetPage(other.page);
    await visit(other.page, agent.page.url());
    await expect(theirs.title).toHaveText(TITLE);
    await theirs.field('Lieu').fill('Maurepas');
    await theirs.save.click();
    await expect(theirs.saved).toHaveText(/Enregistré/);
    other.faults.expectNone();
    await other.context.close();

    const mine = new ActionSheetPage(agent.page);
    await mine.field('Lieu').fill('Cleunay');
    await mine.save.click();
    const conflict = agent.page.getByRole('alert').filter({ hasText: 'entre-temps' });
    await expect(conflict).toContainText('Luc Petit');
    await expect(conflict).toContainText('Le sien : Maurepas');
    await expectNoAxeViolation(agent.page);
    agent.faults.expect(/\b412\b/);
    await conflict.getByRole('button', { name: 'Garder ce que j’ai écrit' }).click();
    await expect(mine.saved).toHaveText(/Enregistré/);
    await expect(mine.field('Lieu')).toHaveValue('Cleunay');
  });

  test('are not left with something typed and not kept, unless one says so', async () => {
    const sheet = new ActionSheetPage(agent.page);
    await sheet.field('Lieu').fill('Villejean');
    const leave = async (sure: boolean): Promise<void> => {
      const answered = agent.page.waitForEvent('dialog').then((asked) => (sure ? asked.accept() : asked.dismiss()));
      await agent.page.getByRole('link', { name: 'Nos fiches actions' }).click();
      await answered;
    };
    await leave(false);
    await expect(sheet.field('Lieu')).toHaveValue('Villejean');
    await leave(true);
    await expect(sheet.title).toHaveText('Nos fiches actions');
    await expect(agent.page.getByText('Publiée, modifiée depuis')).toBeVisible();
  });

  test('are taken over from a file, once nothing stands in the way', async () => {
    const { page } = agent;
    await page.getByRole('link', { name: 'Reprendre un fichier' }).click();
    const header =
      'reference,titre,synthese,niveau,resultats,outils,partenaires,lieu,debut,fin,pilote,services,propositions';
    const choose = (rows: string): Promise<void> =>
      page
        .getByLabel(/Fichier CSV ou JSON/)
        .setInputFiles({ name: 'fiches.csv', mimeType: 'text/csv', buffer: Buffer.from(`${header}\n${rows}\n`) });
    await choose('A-1,Ateliers,,réalisé,,,,,,,,,\nA-2,Ateliers,,,,,,,12/03/2024,,,,');
    await expect(page.getByText('Écrivez « Réalisé »')).toBeVisible();
    await expect(page.getByText('doit être une année')).toBeVisible();
    await expectNoAxeViolation(page);
    await choose('A-1,Ateliers du soir,,Réalisé,,,,,,,,,');
    await expect(page.getByText('Rien ne s’y oppose.')).toBeVisible();
    await page.getByRole('button', { name: 'Reprendre ces fiches' }).click();
    await page.getByRole('link', { name: 'Voir nos fiches' }).click();
    await expect(page.getByRole('link', { name: 'Ateliers du soir' })).toBeVisible();
    await expect(page.getByText('Brouillon', { exact: true })).toBeVisible();
  });

  test('leave the public with a reason, which their history keeps', async ({ page, faults }) => {
    const sheet = new ActionSheetPage(agent.page);
    await agent.page.getByRole('link', { name: TITLE }).click();
    await expect(sheet.title).toHaveText(TITLE);
    const address = agent.page.url().replace('/espace/fiches/', '/fiches-actions/');
    await settle(agent.page);
    await agent.page.getByText('Retirer du public').click();
    await agent.page.getByRole('button', { name: 'Retirer la fiche' }).click();
    await expect(agent.page.getByText('Le motif est demandé')).toBeVisible();
    await sheet.field('Motif').fill('Erreur de saisie');
    await agent.page.getByRole('button', { name: 'Retirer la fiche' }).click();
    await expect(sheet.publication).toContainText('Motif : Erreur de saisie');
    await expectNoAxeViolation(agent.page);
    faults.expect(/404/);
    await page.goto(address);
    await expect(page.getByText('Si elle a existé, la collectivité l’a retirée.')).toBeVisible();
  });

  test('hold on a narrow screen', async () => {
    const { page } = agent;
    await page.setViewportSize({ width: 320, height: 640 });
    for (const path of ['/espace/fiches', '/espace/fiches/nouvelle', '/espace/fiches/import', '/fiches-actions']) {
      await visit(page, path);
      await expectNoSidewaysScroll(page);
      await expectNoAxeViolation(page);
    }
  });
});
