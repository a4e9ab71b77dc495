import { expect, expectNoAxeViolation, expectNoSidewaysScroll, test } from '../main.fixture.js';
import { MotionPages } from './motion.page.js';

test.describe('The motions', () => {
  test('stand on one time line, those we do not have among them', async ({ page }) => {
    const motions = new MotionPages(page);
    await motions.openList();

    await expect(motions.congresses).toHaveText([/2026/, /2025/, /2023/, /2022/, /2021/, /2020/, /2019/]);
    await expect(motions.congress(2026)).toContainText('n’est pas dans nos sources');
    await expect(motions.congress(2023)).toContainText('46 propositions');
    await expect(motions.congress(2023)).toContainText('jours depuis la remise sans réponse écrite connue');
    await expectNoAxeViolation(page);
  });

  test('lead to every proposal of a motion, with where each stands', async ({ page }) => {
    const motions = new MotionPages(page);
    await motions.openList();
    await motions.follow(2023);

    await expect(motions.title).toHaveText('Motion 2023');
    await expect(motions.title).toBeFocused();
    await expect(page).toHaveTitle(/^Motion 2023 — /);
    await expect(motions.axes).toHaveCount(4);
    await expect(motions.proposals.first()).toContainText('2023-1.1.1');
    await expect(motions.foldedAxes).toHaveCount(3);
    await expectNoAxeViolation(page);
    await motions.unfold();
    await expect(motions.proposals).toHaveCount(46);
    await expectNoAxeViolation(page);
  });

  test('give their proposals as a spreadsheet', async ({ page }) => {
    const motions = new MotionPages(page);
    await motions.open(2022);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Télécharger ses propositions (CSV)' }).click();

    expect((await download).suggestedFilename()).toBe('propositions-2022.csv');
  });

  test('answer an unknown year inside the site', async ({ page, faults }) => {
    faults.expect(/404/);
    const motions = new MotionPages(page);
    await motions.open(1999);

    await expect(page.getByText('Aucune motion ne porte cette année.')).toBeVisible();
    await expect(page).toHaveTitle(/^Page introuvable/);
    await page.getByRole('link', { name: 'Voir toutes les motions' }).click();
    await expect(motions.title).toHaveText('Motions');
  });

  test('hold 2025’s four engagements of the association, to which no State progress applies', async ({ page }) => {
    const motions = new MotionPages(page);
    await motions.openEngagements();

    await expect(motions.title).toHaveText('Engagements de l’association');
    await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveCount(4);
    await expect(page.getByText('l’avancement côté État ne s’y applique pas')).toBeVisible();
    await expect(page.getByText('Serge Rocchi').first()).toBeVisible();
    await expectNoAxeViolation(page);
  });

  test('are read on a small phone without scrolling sideways', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    const motions = new MotionPages(page);
    await motions.open(2025);

    await expect(motions.proposals).toHaveCount(4);
    await expectNoSidewaysScroll(page);
  });
});
