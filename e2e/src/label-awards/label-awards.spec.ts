import { ApiAnswers } from '../explain/api-answers.js';
import { expectNoNakedNumber } from '../explain/explained-figures.js';
import {
  expect,
  expectNoAxeViolation,
  expectNoSidewaysScroll,
  goDownTo,
  type Page,
  settle,
  test,
  visit,
} from '../main.fixture.js';
import { openStaff, type Staff } from '../people/staff.js';

const HEADER = 'annee,collectivite,nom,arobases,mentions,source,adresse_source,date_source';
const SOURCE = 'Palmarès de démonstration,https://palmares.example/2024,2024-02';
const TOWN = '/territoires/com-22278';
const rightFile = [HEADER, `2024,22278,Saint-Brieuc,4,Démocratie locale | Médiation,${SOURCE}`].join('\n');
const wrongFile = [HEADER, `2024,22278,Saint-Brieuc,6,,${SOURCE}`, `2023,22999,Nulle part,3,,${SOURCE}`].join('\n');

const csv = (text: string): { name: string; mimeType: string; buffer: Buffer } => ({
  ...{ name: 'palmares.csv', mimeType: 'text/csv', buffer: Buffer.from(text) },
});

/** One story: a file is mended, kept, read by everybody and withdrawn. */
test.describe('Labels', () => {
  test.describe.configure({ mode: 'serial', retries: 0 });
  let staff: Staff;

  test.beforeAll(async ({ browser }, { project }) => {
    staff = await openStaff(browser, project.use.baseURL ?? '', 'labels@exemple.fr', 'Jean Kerbrat');
  });
  test.afterEach(() => staff.faults.expectNone());
  test.afterAll(() => staff.context.close());

  test('are not said to be none where this site knows none', async ({ page }) => {
    await openTown(page);
    await expect(page.getByText('Ce site ne connaît aucun label de Saint-Brieuc')).toBeVisible();
    await expect(page.getByText('ni la note du jury ni son @').last()).toBeVisible();
    await expectNoAxeViolation(page);
  });

  test('are recorded by the staff alone', async ({ page }) => {
    await visit(page, '/suivi/labels');
    await expect(page.getByRole('link', { name: 'Se connecter' }).last()).toBeVisible();
    await expect(page.getByLabel(/Fichier CSV/)).toHaveCount(0);
    await expectNoAxeViolation(page);
  });

  test('are refused with the cell that is wrong, and nothing is kept', async () => {
    const { page } = staff;
    await visit(page, '/compte');
    await page.getByRole('link', { name: 'Enregistrer des labels' }).click();
    await expect(page.getByText('Aucun fichier de labels n’a encore été enregistré.')).toBeVisible();
    await expectNoAxeViolation(page);
    await page.getByLabel(/Fichier CSV/).setInputFiles(csv(wrongFile));
    await expect(page.getByText(/corrigez 2\spoints/)).toBeVisible();
    await expect(page.getByText('Ligne 2, arobases')).toBeVisible();
    await expect(page.getByText('Un label a de 1 à 5 @')).toBeVisible();
    await expect(page.getByText('Ligne 3, collectivite')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Enregistrer ces labels' })).toHaveCount(0);
    await expectNoAxeViolation(page);
  });

  test('are pasted, tried and kept by keyboard, on a telephone', async () => {
    const { page } = staff;
    await page.setViewportSize({ width: 320, height: 640 });
    await page.getByText('Coller plutôt un tableau').press('Enter');
    await page.getByLabel('Le tableau, titres compris').focus();
    await page.keyboard.insertText(rightFile.replaceAll(',', '\t'));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByText(/Rien ne s’y oppose\s: 1\snouveau label\./)).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectNoAxeViolation(page);
    await page.getByRole('button', { name: 'Enregistrer ces labels' }).press('Enter');
    await expect(page.getByText('C’est enregistré et public')).toBeFocused();
    await expect(page.getByText(/1\slabel de 2024, par vous\./)).toBeVisible();
    await expectNoAxeViolation(page);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  test('are read at once on the page of the town, each explained by its source', async ({ page }) => {
    const answers = await ApiAnswers.of(page);
    await openTown(page);
    const table = page.getByRole('table', { name: /Labels/ });
    await expect(table.getByRole('row')).toHaveCount(2);
    await expect(table).toContainText('Démocratie locale, Médiation');
    await expectNoNakedNumber(page, answers);
    await table.getByRole('button', { name: /^4\sarobases/ }).press('Enter');
    await expect(page.getByRole('dialog')).toContainText('Palmarès de démonstration');
    await expectNoAxeViolation(page);
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 320, height: 640 });
    await expectNoSidewaysScroll(page);
    await expectNoAxeViolation(page);
  });

  test('are told as corrections when they come otherwise', async () => {
    const { page } = staff;
    await page.getByLabel(/Fichier CSV/).setInputFiles(csv(rightFile));
    await expect(page.getByText('il n’y a rien à enregistrer')).toBeVisible();
    await page.getByLabel(/Fichier CSV/).setInputFiles(csv(rightFile.replace('Saint-Brieuc,4', 'Brest,5')));
    await expect(page.getByText(/corrigé\s: 4\sarobases jusqu’ici/)).toBeVisible();
    await expect(page.getByText('mais ce code est celui de Saint-Brieuc')).toBeVisible();
    await expectNoAxeViolation(page);
  });

  test('are withdrawn with a reason, and leave the page', async ({ page: visitor }) => {
    const { page } = staff;
    await page.reload();
    await settle(page);
    await page.getByText('Retirer ce fichier').first().click();
    await page.getByRole('button', { name: 'Retirer ce fichier' }).click();
    await expect(page.getByText('Le motif est demandé')).toBeVisible();
    await expect(page.getByLabel('Pourquoi')).toBeFocused();
    await expectNoAxeViolation(page);
    await page.getByLabel('Pourquoi').fill('Palmarès d’essai.');
    await page.getByRole('button', { name: 'Retirer ce fichier' }).click();
    await expect(page.getByText('Motif : Palmarès d’essai.')).toBeVisible();
    await expectNoAxeViolation(page);
    await openTown(visitor);
    await expect(visitor.getByText('Ce site ne connaît aucun label de Saint-Brieuc')).toBeVisible();
  });
});

async function openTown(page: Page): Promise<void> {
  await visit(page, TOWN);
  await goDownTo(page.getByRole('heading', { name: /Ses labels/ }));
}
