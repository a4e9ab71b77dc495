import { ExplainedPage } from '../explain/explain.page.js';
import { expect, expectNoAxeViolation, expectNoSidewaysScroll, test } from '../main.fixture.js';
import { ProposalPage } from './proposal.page.js';

test.describe('The page of a proposal', () => {
  test('puts the demand, the State, the measures and the collectivities side by side', async ({ page }) => {
    const proposal = new ProposalPage(page);
    await proposal.open('2023-1.1.1');
    await expect(proposal.title).toHaveText('Proposition 2023-1.1.1');
    await expect(proposal.quotation).toContainText('Exiger la finalisation du déploiement des réseaux THD');
    await expect(page).toHaveTitle(/^Proposition 2023-1\.1\.1 : Exiger la finalisation/);

    await expect(proposal.state).toContainText('Partiel');
    await expect(proposal.state).toContainText('personne ne l’a encore relue');
    await expect(proposal.state).toContainText('Aucun lien de cause n’est affirmé');
    await expect(proposal.measures).toContainText(/93,5\s*%/);
    await expect(proposal.measures).toContainText('Un signe indirect');
    await expect(proposal.collectivities).toContainText('Aucune collectivité n’a encore déclaré');
    await expect(proposal.wordings().first()).toContainText("réseaux d'initiative publique");
  });

  test('shows no status that rests on a fact to verify', async ({ page }) => {
    const proposal = new ProposalPage(page);
    await proposal.open('2023-3.3.1');
    await expect(proposal.state).toContainText('Non évalué');
    await expect(proposal.state).toContainText('elle n’est ni affichée, ni comptée');
    await expect(proposal.state.getByText('Refusé')).toHaveCount(0);
  });

  test('leads to its neighbours, and the title and focus follow', async ({ page }) => {
    const proposal = new ProposalPage(page);
    await proposal.open('2023-1.1.1');
    await proposal.link('2023-1.1.2 →').click();
    await expect(proposal.title).toHaveText('Proposition 2023-1.1.2');
    await expect(proposal.title).toBeFocused();
    await page.goBack();
    await expect(proposal.quotation).toContainText('Exiger la finalisation');
  });

  test('says that a number names nothing, with the site around it', async ({ page, faults }) => {
    faults.expect(/404/);
    const proposal = new ProposalPage(page);
    await proposal.open('2023-9.9.9');
    await expect(page.getByText('Aucune proposition ne porte ce numéro.')).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Rubriques' })).toBeVisible();
    await proposal.link('Voir toutes les propositions').click();
    await expect(page).toHaveURL(/\/propositions$/);
  });

  test('fits a narrow phone', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    const proposal = new ProposalPage(page);
    await proposal.open('2025-1.1');
    await expect(proposal.quotation).toBeVisible();
    await expectNoSidewaysScroll(page);
  });

  for (const id of ['2023-1.1.1', '2023-3.3.1', '2025-1.1', '2021-1.2']) {
    test(`has no accessibility fault on ${id}, everything open`, async ({ page }) => {
      const proposal = new ProposalPage(page);
      await proposal.open(id);
      await expect(proposal.quotation).toBeVisible();
      await new ExplainedPage(page).unfold();
      await expectNoAxeViolation(page);
    });
  }
});
