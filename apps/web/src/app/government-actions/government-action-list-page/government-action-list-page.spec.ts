import { aGovernmentActionListDto, aGovernmentActionSummaryDto, aMilestoneDto } from '@ou-en-est-on/testing';
import { OpenedPage, wordsOf } from '../../shared/testing/opened-page';
import routes from '../government-actions.routes';

const LIST = '/government-actions?limit=100';

describe('The actions of the State', () => {
  it('stand by domain, with their last and next milestones', async () => {
    const page = await OpenedPage.at('/', routes);
    await page.answer(
      LIST,
      aGovernmentActionListDto({
        items: [
          aGovernmentActionSummaryDto({ id: 'a', name: 'Fonds cyber', domain: 'cybersecurity', kind: 'fund' }),
          aGovernmentActionSummaryDto({
            id: 'b',
            name: 'Plan fibre',
            nextMilestone: aMilestoneDto({ date: '2027', label: 'Fin du plan', state: 'planned' }),
          }),
        ],
      }),
    );

    expect(page.headings(2)).toEqual(['Réseaux', 'Cybersécurité']);
    expect(page.link('Plan fibre')).toBe('/actions-de-l-etat/b');
    expect(page.text).toContain('Dernier jalon : Première tranche ouverte, 30 septembre 2025 (fait)');
    expect(page.text).toContain('Prochain jalon : Fin du plan, 2027 (prévu)');
    expect(wordsOf(page.element.querySelector('[role=status]'))).toBe('2 actions');
  });

  it('keep their filters in the address', async () => {
    const page = await OpenedPage.at('/?domaine=ecology', routes);
    await page.answer('/government-actions?domain=ecology&limit=100', aGovernmentActionListDto());

    expect(page.select('Domaine').value).toBe('ecology');
    await page.choose('Nature', 'law');
    expect(page.address).toBe('/?domaine=ecology&nature=law');
    await page.answer('/government-actions?domain=ecology&kind=law&limit=100', aGovernmentActionListDto());
    await page.choose('Domaine', '');
    expect(page.address).toBe('/?nature=law');
    page.asked('/government-actions?kind=law&limit=100');
  });

  it('leave out a filter that names nothing, and say so', async () => {
    const page = await OpenedPage.at('/?domaine=astrologie', routes);
    await page.answer(LIST, aGovernmentActionListDto());

    expect(page.text).toContain('« astrologie » ne désigne rien ici');
    expect(page.select('Domaine').value).toBe('');
  });

  it('offer a way out when nothing answers the filters', async () => {
    const page = await OpenedPage.at('/?domaine=ecology', routes);
    await page.answer('/government-actions?domain=ecology&limit=100', aGovernmentActionListDto({ items: [] }));

    expect(page.text).toContain('Aucune action ne répond à ces deux choix.');
    expect(page.link('Voir toutes les actions')).toBe('/actions-de-l-etat');
  });

  it('never let a bill by members pass for the Government’s', async () => {
    const page = await OpenedPage.at('/', routes);
    await page.answer(
      LIST,
      aGovernmentActionListDto({
        items: [aGovernmentActionSummaryDto({ kind: 'law', textType: 'members-bill', legalState: 'tabled' })],
      }),
    );

    expect(page.text).toContain('Proposition de loi, texte déposé');
    expect(page.text).toContain('Une proposition de loi n’engage pas le Gouvernement.');
  });
});
