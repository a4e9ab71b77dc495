import type { GovernmentActionDetailDto } from '@ou-en-est-on/contracts';
import {
  anExplanationDto,
  aGovernmentActionDetailDto,
  aMilestoneDto,
  anActionObservation,
  anActionTarget,
  anEvidence,
  anExchangeDto,
  anExchangeListDto,
  aProposalListDto,
  aListedProposalDto,
} from '@ou-en-est-on/testing';
import { OpenedPage, wordsOf } from '../../shared/testing/opened-page';
import routes from '../government-actions.routes';

const PROPOSALS = '/proposals?governmentAction=plan&limit=100';
const EXCHANGES = '/exchanges?governmentAction=plan&limit=100';

async function open(action: Partial<GovernmentActionDetailDto> = {}): Promise<OpenedPage> {
  const page = await OpenedPage.at('/plan', routes);
  await page.answer('/government-actions/plan', aGovernmentActionDetailDto({ id: 'plan', ...action }));
  return page;
}

async function openWhole(action: Partial<GovernmentActionDetailDto> = {}): Promise<OpenedPage> {
  const page = await open(action);
  await page.answer(PROPOSALS, aProposalListDto());
  await page.answer(EXCHANGES, anExchangeListDto({ items: [] }));
  return page;
}

const explain = anExplanationDto('published-value');

describe('The page of an action of the State', () => {
  it('says what it promises, who carries it, its texts and its targets', async () => {
    const page = await openWhole({
      legalReferences: [
        {
          label: 'Décret d’exemple',
          nor: 'ECOX01',
          officialJournal: 'JO du 1er mai 2024',
          url: 'https://www.example.org/',
        },
      ],
      targets: [
        { ...anActionTarget({ value: 100, due: '2026' }), evidence: anEvidence({ publisher: 'Budget' }), explain },
        { ...anActionTarget({ id: 't2', value: 80, due: '2022' }), evidence: null, explain },
      ],
    });

    expect(page.headings(1)).toEqual(['Plan d’exemple']);
    expect(page.title).toContain('Plan d’exemple');
    expect(page.text).toContain('Raccorder tous les locaux avant la fin de 2026.');
    expect(page.link('Décret d’exemple')).toBe('https://www.example.org/');
    expect(page.text).toContain('NOR ECOX01');
    expect(page.text).toMatch(/80 % — échéance : 2022.*100 % — échéance : 2026/);
    expect(page.text).toContain('Source : Budget');
  });

  it('shows a past deadline nobody verified as that, and no more', async () => {
    const page = await openWhole({
      milestones: [
        aMilestoneDto({ id: 'm2', date: '2026', label: 'Second', state: 'passed-unverified', nature: 'vote' }),
        aMilestoneDto({ id: 'm1', date: '2024', label: 'Premier', state: 'done' }),
      ],
    });
    const milestones = page.all('app-milestone-list li').map(wordsOf);

    expect(milestones[0]).toContain('2024 Premier Fait');
    expect(milestones[1]).toContain('Échéance passée, non vérifiée · Livrable · Vote');
    expect(page.text).not.toMatch(/en retard|promesse non tenue/i);
  });

  it('keeps competing figures side by side, each with its source', async () => {
    const page = await openWhole({
      observations: [
        { ...anActionObservation({ value: 93 }), evidence: anEvidence({ publisher: 'Assemblée nationale' }), explain },
        { ...anActionObservation({ id: 'o2', value: 93.5 }), evidence: anEvidence({ publisher: 'Arcep' }), explain },
        {
          ...anActionObservation({ id: 'o3', metric: 'postes', value: 20, valueMax: 30, unit: null }),
          evidence: null,
          explain,
        },
        {
          ...anActionObservation({ id: 'o4', metric: 'avis', value: null, valueText: 'favorable' }),
          evidence: null,
          explain,
        },
      ],
    });
    const figures = page.all('app-observed-figures section').map(wordsOf);

    expect(figures[0]).toMatch(/93 %.*Assemblée nationale.*93,5 %.*Arcep/);
    expect(figures[1]).toContain('de 20 à 30');
    expect(figures[2]).toContain('favorable');
  });

  it('says how many facts are held back', async () => {
    const page = await openWhole({ factsToVerify: 2 });
    expect(page.text).toContain('2 faits en cours de vérification ne sont pas affichés.');
  });

  it('says that a description is still to verify, and that a bill by members is not the Government’s', async () => {
    const page = await openWhole({ toVerify: true, kind: 'law', textType: 'members-bill', legalState: 'tabled' });

    expect(page.text).toContain('Description en cours de vérification');
    expect(page.text).toContain('Une proposition de loi n’engage pas le Gouvernement.');
  });

  it('lays out the demands it bears on by relation, claiming no cause, and the exchanges that cite it', async () => {
    const link = { relation: 'answers', factsAfterMotion: true, rationale: 'Même objet.', review: 'proposed' } as const;
    const page = await open({
      proposalLinks: [
        { ...link, proposalId: '2023-1.1.1' },
        { ...link, proposalId: '2023-1.1.2', relation: 'contradicts', factsAfterMotion: false },
      ],
    });
    await page.answer(
      PROPOSALS,
      aProposalListDto({ items: [aListedProposalDto(), aListedProposalDto({ id: '2023-1.1.2' })] }),
    );
    await page.answer(EXCHANGES, anExchangeListDto({ items: [anExchangeDto({ summary: 'Le plan est cité.' })] }));

    expect(page.headings(3)).toEqual(['Répond à la demande', 'Va en sens contraire']);
    expect(page.text).toContain('Aucun lien de cause n’est affirmé.');
    expect(page.text).toContain('Aucun fait vérifié après la motion. Proposé, à valider.');
    expect(page.link('Filtrer ces propositions')).toBe('/propositions?action=plan');
    expect(page.text).toContain('Le plan est cité.');
  });

  it('is a page that was not found when no action bears the address', async () => {
    const page = await OpenedPage.at('/inconnue', routes);
    await page.refuse('/government-actions/inconnue', 404);

    expect(page.headings(1)).toEqual(['Action de l’État']);
    expect(page.text).toContain('Aucune action de l’État ne porte cet identifiant.');
    expect(page.title).toContain('Page introuvable');
    page.expectNothingElse();
  });
});
