import { aNamedPerson, anEngagementDto, anEngagementListDto } from '@ou-en-est-on/testing';
import { OpenedPage } from '../../shared/testing/opened-page';
import routes from '../engagements.routes';

const LIST = '/engagements?limit=100';

describe('The engagements', () => {
  it('name who leads, who supports and the demand they go with, with the doubts of the source', async () => {
    const page = await OpenedPage.at('/', routes);
    await page.answer(
      LIST,
      anEngagementListDto({
        items: [
          anEngagementDto({
            text: 'Garantir l’accès.',
            supporters: [aNamedPerson({ name: 'Alix Essai', note: 'Commune douteuse.' })],
            proposalText: 'Créer un bilan.',
          }),
        ],
      }),
    );

    expect(page.headings(1)).toEqual(['Engagements de l’association']);
    expect(page.text).toContain('Porte l’engagement Camille Exemple, maire — Exempleville (35)');
    expect(page.text).toContain('Avec Alix Essai, maire — Exempleville Note');
    expect(page.text).toContain('Note sur la source : Commune douteuse.');
    expect(page.link('2025-1.1')).toBe('/propositions/2025-1.1');
    expect(page.text).toContain('Créer un bilan.');
  });

  it('say that no progress of the State applies to them', async () => {
    const page = await OpenedPage.at('/', routes);
    await page.answer(LIST, anEngagementListDto({ items: [] }));

    expect(page.text).toContain('l’avancement côté État ne s’y applique pas');
    expect(page.all('ui-progress-badge')).toEqual([]);
    expect(page.text).toContain('Aucun engagement n’est enregistré.');
  });
});
