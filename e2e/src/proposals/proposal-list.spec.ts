import { readFile } from 'node:fs/promises';
import { expect, expectNoAxeViolation, expectNoSidewaysScroll, test } from '../main.fixture.js';
import { ProposalListPage } from './proposal-list.page.js';

test.describe('The list of proposals', () => {
  test('narrows with filters that live in the address, and the back button undoes them', async ({ page }) => {
    const list = new ProposalListPage(page);
    await list.open();
    await expect(list.count).toHaveText(/^\s*91\s+propositions, dont 53\s+lectures provisoires\s*$/);

    await list.choice('Avancement côté État', /^Partiel/).check();
    await expect(page).toHaveURL(/\?avancement=partly-achieved$/);
    await expect(list.count).toHaveText(/^\s*15\s+propositions/);

    await list.openGroup('Enjeu');
    await list.choice('Enjeu', /^Égalité d.accès/).check();
    await expect(page).toHaveURL(/enjeu=access/);
    await expect(list.count).toHaveText(/^\s*10\s+propositions/);

    await page.goBack();
    await expect(list.count).toHaveText(/^\s*15\s+propositions/);
    await expect(list.choice('Enjeu', /^Égalité d.accès/)).not.toBeChecked();
  });

  test('takes filters off one by one, then all', async ({ page }) => {
    const list = new ProposalListPage(page);
    await list.open('/propositions?motion=2021,2022&acteur=state');
    await list.removal(/Motion\s: 2021/).click();
    await expect(page).toHaveURL(/\?motion=2022&acteur=state$/);
    await expect(list.count).toBeFocused();
    await list.removal(/Effacer/).click();
    await expect(page).toHaveURL(/\/propositions$/);
    await expect(list.count).toHaveText(/^\s*91\s+propositions/);
  });

  test('shows the rest page by page, and finds the same place after a visit', async ({ page }) => {
    const list = new ProposalListPage(page);
    await list.open('/propositions?motion=2023');
    await expect(list.entries).toHaveCount(15);
    await list.more.click();
    await expect(list.entries).toHaveCount(30);
    await expect(list.entries.nth(15).getByRole('link')).toBeFocused();

    await list.entries.nth(25).getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Proposition 2023-/);
    await page.goBack();
    await expect(list.entries).toHaveCount(30);
    await expect(list.entries.nth(25)).toBeInViewport();

    await list.more.click();
    await expect(list.entries).toHaveCount(45);
    await list.more.click();
    await expect(list.entries).toHaveCount(46);
    await expect(list.more).toHaveCount(0);
  });

  test('orders the demands asked most first', async ({ page }) => {
    const list = new ProposalListPage(page);
    await list.open();
    await list.sort.selectOption('longest-asked');
    await expect(page).toHaveURL(/tri=longest-asked/);
    await expect(page.getByText(/^demandée en 2021, 2022, 2023 et 2025/i).first()).toBeVisible();
  });

  test('says what to relax when nothing is found', async ({ page }) => {
    const list = new ProposalListPage(page);
    await list.open('/propositions?motion=2025&avancement=partly-achieved');
    await expect(page.getByText('Aucune proposition ne réunit tous ces filtres.')).toBeVisible();
    await page.getByRole('button', { name: /Retirer le filtre «\s*Motion/ }).click();
    await expect(list.count).toHaveText(/^\s*15\s+propositions/);
  });

  test('says which part of the address it did not understand', async ({ page }) => {
    const list = new ProposalListPage(page);
    await list.open('/propositions?enjeu=inconnu&motion=2025');
    await expect(page.getByRole('note')).toContainText(/rien ne s’appelle «\sinconnu\s»/);
    await expect(list.count).toHaveText(/^\s*4\s+propositions/);
  });

  test('downloads exactly the proposals found', async ({ page }) => {
    const list = new ProposalListPage(page);
    await list.open('/propositions?motion=2021');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Télécharger ces propositions (CSV)' }).click();
    const file = await readFile(await (await download).path(), 'utf8');
    expect(file.match(/^"?2021-/gm)).toHaveLength(12);
  });

  test('keeps its filters behind one button on a narrow phone', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    const list = new ProposalListPage(page);
    await list.open();
    await expect(list.choice('Avancement côté État', /^Partiel/)).toBeHidden();
    await list.unfold.click();
    await list.choice('Avancement côté État', /^Partiel/).check();
    await expect(list.unfold).toHaveText('Filtrer (1)');
    await expectNoSidewaysScroll(page);
  });

  test('has no accessibility fault, full or empty', async ({ page }) => {
    const list = new ProposalListPage(page);
    await list.open('/propositions?motion=2023');
    await expect(list.entries).toHaveCount(15);
    await expectNoAxeViolation(page);
    await list.open('/propositions?motion=2025&avancement=achieved&enjeu=inconnu');
    await expect(list.count).toHaveText(/^\s*0\s+proposition\s*$/);
    await expectNoAxeViolation(page);
  });
});
