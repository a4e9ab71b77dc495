import { expect, expectNoAxeViolation, test } from '../main.fixture.js';
import { GovernmentActionPages } from './government-action.page.js';

test.describe('The actions of the State', () => {
  test('stand by domain and are narrowed by filters that live in the address', async ({ page }) => {
    const actions = new GovernmentActionPages(page);
    await actions.openList();
    await expect(actions.count).toHaveText(/^\s*39\sactions\s*$/);
    await expectNoAxeViolation(page);

    await actions.domain.selectOption({ label: 'Écologie' });
    await expect(page).toHaveURL(/\?domaine=ecology$/);
    await expect(actions.domains).toHaveText(['Écologie']);
    await actions.kind.selectOption({ label: 'Texte de loi ou règlement' });
    await expect(page).toHaveURL(/\?domaine=ecology&nature=law$/);

    await page.goBack();
    await expect(actions.kind).toHaveValue('');
    await expect(actions.domain).toHaveValue('ecology');
  });

  test('say what a bill by members is not', async ({ page }) => {
    const actions = new GovernmentActionPages(page);
    await actions.open('ppl-894-cyber-pcs');

    await expect(page.getByText('Une proposition de loi n’engage pas le Gouvernement.')).toBeVisible();
  });

  test('show milestones, competing figures with their sources, demands and exchanges', async ({ page }) => {
    const actions = new GovernmentActionPages(page);
    await actions.open('pfthd');

    await expect(actions.title).toHaveText('Plan France Très Haut Débit');
    await expect(actions.milestones.filter({ hasText: '30 Mbit/s' })).toContainText('Échéance passée, non vérifiée');
    await expect(page.getByRole('heading', { level: 3, name: 'locaux raccordables à la fibre' })).toHaveCount(2);
    await expect(page.getByRole('link', { name: /^2023-1\.1\.1/ })).toBeVisible();
    await expect(page.getByText('Aucun lien de cause n’est affirmé.')).toBeVisible();
    await expect(page.getByRole('main')).not.toContainText(/en retard|promesse non tenue/i);
    await expectNoAxeViolation(page);
  });

  test('answer an unknown address inside the site', async ({ page, faults }) => {
    faults.expect(/404/);
    const actions = new GovernmentActionPages(page);
    await actions.open('inconnue');

    await expect(page.getByText('Aucune action de l’État ne porte cet identifiant.')).toBeVisible();
  });
});
