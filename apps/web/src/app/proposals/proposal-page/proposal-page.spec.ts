import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { DeferBlockBehavior, TestBed } from '@angular/core/testing';
import { Title } from '@angular/platform-browser';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { ProgressEventDto, ProposalDetailDto } from '@ou-en-est-on/contracts';
import {
  aGovernmentActionSummaryDto,
  anEngagementDto,
  anExchangeDto,
  anIndicatorSummaryDto,
  anExplanationDto,
  anObservationDto,
  aProgressRateDto,
  aProposalDetailDto,
  aStateProgressDto,
} from '@ou-en-est-on/testing';
import routes from '../proposals.routes';

const EVENT: ProgressEventDto = {
  id: '2023-1.1.1-e1',
  progress: 'engaged',
  review: 'proposed',
  effectiveOn: '2025-09-30',
  effectivePrecision: 'day',
  recordedAt: '2026-11-21T08:00:00.000Z',
  rationale: 'Un programme est financé.',
  confidence: 'medium',
  searchedOn: '2026-11-21',
  facts: [
    {
      ref: 'pfthd:m1',
      kind: 'milestone',
      actionId: 'pfthd',
      actionName: 'Plan France Très Haut Débit',
      statement: 'Première tranche ouverte',
      date: '2025-09',
      note: 'Date déduite.',
      state: 'not-met',
      evidence: {
        id: 'ev-1',
        kind: 'decree',
        publisher: 'Journal officiel',
        title: 'Décret d’exemple',
        reference: null,
        url: 'https://www.example.org/decret',
        urlBuilt: false,
        publishedOn: '2025-09-30',
        retrievedOn: null,
      },
    },
  ],
  factsToVerify: 0,
  factsToVerifyExplain: anExplanationDto('facts-to-verify'),
  author: 'systeme',
  reviewer: null,
};

const EARLIER: ProposalDetailDto['lineage']['from'][number] = {
  proposalId: '2022-1.1.1',
  motionId: '2022',
  text: 'Équiper les mairies en fibre.',
  kind: 'reworded',
  sameDemand: true,
  confidence: 'high',
  rationale: 'Même objet.',
  review: 'proposed',
};

const LOCAL = aProposalDetailDto().localSide;
const QUESTION = {
  ...({ id: 'mm-03', label: 'Exercice fait', kind: 'yes-no-date', unit: null, adds: 'Un exercice daté.' } as const),
  ...{ answers: 0, respondents: 0, notConcerned: 0, awaited: 0, values: [], quartiles: null, counts: false },
  explain: anExplanationDto('module-answers'),
};

describe('The page of a proposal', () => {
  let harness: RouterTestingHarness;
  let http: HttpTestingController;

  beforeEach(async () => {
    TestBed.configureTestingModule({
      // Nothing comes into view here.
      deferBlockBehavior: DeferBlockBehavior.Manual,
      providers: [
        provideRouter([{ path: 'propositions', children: routes }], withComponentInputBinding()),
        provideHttpClient(),
        provideHttpClientTesting(),
      ],
    });
    http = TestBed.inject(HttpTestingController);
    harness = await RouterTestingHarness.create();
  });

  afterEach(() => http.verify());

  const page = (): HTMLElement => harness.routeNativeElement as HTMLElement;
  const words = (element: Element | null | undefined): string =>
    element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  const side = (name: 'state' | 'measures' | 'collectivities'): string =>
    words(page().querySelector(`[role=region][data-side=${name}]`));
  const link = (name: string): string | null | undefined =>
    [...page().querySelectorAll('a')].find((a) => words(a).includes(name))?.getAttribute('href');

  async function open(proposal: Partial<ProposalDetailDto> = {}): Promise<void> {
    await harness.navigateByUrl('/propositions/2023-1.1.1');
    TestBed.tick();
    http.expectOne('/api/v1/proposals/2023-1.1.1').flush(aProposalDetailDto(proposal));
    await harness.fixture.whenStable();
  }

  function unfold(within: string): void {
    const fold = page().querySelector(`${within} details`) as HTMLDetailsElement;
    fold.open = true;
    fold.dispatchEvent(new Event('toggle'));
    TestBed.tick();
  }

  it('quotes the demand with its place in the motion', async () => {
    await open({ previousId: '2022-5.1.1', nextId: '2023-1.1.2' });
    expect(words(page().querySelector('h1'))).toBe('Proposition 2023-1.1.1');
    expect(page().querySelectorAll('h1')).toHaveLength(1);
    expect(words(page().querySelector('blockquote'))).toBe('Raccorder à la fibre tous les bâtiments publics.');
    expect(link('Des réseaux partout')).toBe('/propositions?mesure=2023-1.1');
    expect(link('Égalité d’accès')).toBe('/propositions?enjeu=access');
    expect(link('2023-1.1.2 →')).toBe('/propositions/2023-1.1.2');
    expect(TestBed.inject(Title).getTitle()).toContain('Proposition 2023-1.1.1 : Raccorder à la fibre');
  });

  it.each([
    [{ years: [2023], validatedOnly: false }, 'en 2023.'],
    [
      { years: [2021, 2022, 2023], validatedOnly: false },
      'en 2021, 2022 et 2023, d’après des filiations proposées par ce site, que l’association n’a pas encore validées.',
    ],
    [{ years: [2022, 2023], validatedOnly: true }, 'en 2022 et 2023, d’après les filiations validées.'],
  ])('says in which motions it was asked, and on whose word: %j', async (askedIn, sentence) => {
    await open({ askedIn: { ...askedIn, explain: anExplanationDto('asked-in') } });
    expect(words(page().querySelector('app-proposal-head'))).toContain(sentence);
  });

  it('shows a provisional reading as one, with its facts and their sources', async () => {
    await open({ history: [EVENT] });
    expect(side('state')).toContain('Engagé, lecture provisoire');
    expect(side('state')).toContain('proposée par ce site ; personne ne l’a encore relue');
    expect(side('state')).toContain(
      'Jalon, septembre 2025 : Première tranche ouverte (Échéance passée, non atteinte selon la source)',
    );
    expect(side('state')).toContain('Note : Date déduite.');
    expect(side('state')).toContain('Source : Journal officiel, Décret d’exemple');
    expect(link('Décret d’exemple')).toBe('https://www.example.org/decret');
    expect(side('state')).toContain('Historique des lectures (1)');
    unfold('app-progress-history');
    expect(side('state')).toContain('C’est la lecture affichée ci-dessus.');
  });

  it('says when a second person has reviewed the reading', async () => {
    await open({ stateProgress: aStateProgressDto({ review: 'published' }) });
    expect(side('state')).not.toContain('provisoire');
    expect(side('state')).toContain('Lecture relue par une seconde personne et publiée.');
  });

  it('shows no status while the facts are still to verify', async () => {
    await open({
      stateProgress: aStateProgressDto({ value: 'not-assessed', rationale: null, pendingVerification: true }),
      history: [{ ...EVENT, progress: 'not-assessed', rationale: null, facts: [], factsToVerify: 2 }],
    });
    expect(side('state')).toContain('Non évalué');
    expect(side('state')).toContain('Elle repose sur 2 faits à vérifier.');
    expect(side('state')).not.toContain('Les faits cités');
  });

  it('groups the actions of the State by how they bear on the demand, without claiming a cause', async () => {
    const action = aGovernmentActionSummaryDto({
      nextMilestone: { date: '2027', label: 'Bilan', note: null, state: 'planned' },
    });
    const shared = { action, factsAfterMotion: true, rationale: 'Même objet.', review: 'proposed' } as const;
    await open({ actions: [{ ...shared, relation: 'answers' }] });
    expect(side('state')).toContain('Aucun lien de cause n’est affirmé');
    expect(words(page().querySelector('app-linked-actions h4'))).toBe('Répond à la demande');
    expect(link('Plan d’exemple')).toBe('/actions-de-l-etat/plan-exemple');
    expect(words(page().querySelector('app-who-must-act'))).toContain('2027 : Bilan');
  });

  it('says of an action that its description is still to verify', async () => {
    const shared = { relation: 'answers', rationale: 'Même objet.', review: 'proposed' } as const;
    await open({
      actions: [{ ...shared, action: aGovernmentActionSummaryDto({ toVerify: true }), factsAfterMotion: false }],
    });
    expect(side('state')).toContain('Description en cours de vérification : ses faits ne sont pas affichés.');
    expect(side('state')).toContain('Aucun fait vérifié après la motion.');
  });

  it('shows what is measured, and a proxy as a proxy', async () => {
    const shared = { rationale: 'Même objet.', review: 'proposed' } as const;
    const silent = anIndicatorSummaryDto({
      id: 'thd',
      label: 'Très haut débit',
      current: null,
      target: null,
      rate: aProgressRateDto({ value: null, raw: null, reason: 'no-current', current: null }),
    });
    const competing = [anObservationDto({ value: 70 })];
    await open({
      indicators: [
        { ...shared, indicator: anIndicatorSummaryDto({ competing }), relation: 'measures' },
        { ...shared, indicator: silent, relation: 'proxy' },
      ],
    });
    expect(side('measures')).toContain('75 %');
    expect(side('measures')).toContain('(70 % selon une autre source)');
    expect(side('measures')).toContain('Cible : 100 % (31 décembre 2026)');
    expect(side('measures')).toContain('50 % du chemin parcouru');
    expect(side('measures')).toContain('Un signe indirect : il ne mesure pas la demande elle-même.');
    expect(side('measures')).toContain('Aucune valeur vérifiée n’est publiée à ce jour.');
    expect(link('Locaux raccordables')).toBe('/indicateurs/fibre-raccordable');
  });

  it('leaves the collectivities their place and says that none has reported', async () => {
    const service = { id: 's1', label: 'Accueil numérique', themeId: 'm', themeLabel: 'Médiation' };
    await open({ localSide: { ...LOCAL, services: [{ ...service, strength: 'direct' }] } });
    expect(side('collectivities')).toContain('Aucune collectivité n’a encore déclaré où elle en est.');
    expect(words(page().querySelector('app-local-side h4'))).toBe('C’est l’objet de la proposition');
    expect(words(page().querySelector('app-local-side li'))).toBe('Accueil numérique (Médiation)');
    expect(side('collectivities')).toContain('matrice de travail');
  });

  it('shows what respondents did, with its table, once there are some', async () => {
    const service = { id: 's1', label: 'Accueil numérique', themeId: 'm', themeLabel: 'Médiation' };
    const levels = [
      { level: 'planned', label: 'Prévu', collectivities: 1, share: 25 },
      { level: 'achieved', label: 'Réalisé', collectivities: 3, share: 75 },
    ];
    const explain = anExplanationDto();
    await open({
      localSide: {
        ...{ ...LOCAL, editionOfficial: true },
        services: [{ ...service, strength: 'indirect' }],
        realisations: {
          ...{
            moduleRespondents: 5,
            respondents: 6,
            value: 75,
            low: 50,
            high: 83,
            indirectOnly: true,
            explain,
            coverageExplain: explain,
          },
          distribution: [
            { level: 'planned', label: 'Prévu', share: 25 },
            { level: 'achieved', label: 'Réalisé', share: 75 },
          ],
          services: [
            {
              ...{ id: 's1', label: 'Accueil numérique', themeId: 'm', strength: 'indirect', levels },
              ...{ respondents: 6, notConcerned: 0, awaited: 0, unanswered: 2, value: 75, low: 50, high: 83 },
            },
          ],
          questions: [
            {
              id: 'q1',
              label: 'Plan écrit',
              levels,
              ...{ respondents: 5, notConcerned: 1, awaited: 0, unanswered: 0, value: 75, low: 75, high: 75 },
            },
          ],
          coverage: [{ kind: 'commune', respondents: 6, collectivities: 600, population: 1, totalPopulation: 100 }],
          disagreement: { difference: null, state: null, local: null, reason: 'range-crosses-a-third', explain },
        },
      },
    });
    expect(side('collectivities')).toContain('6 répondants : 6 communes sur 600, 1 % de leurs habitants.');
    expect(side('collectivities')).toContain('Un signe indirect');
    expect(page().querySelector('app-realisations .bar')?.classList).toContain('faint');
    expect(side('collectivities')).toContain('trop de réponses manquent encore');
    expect(side('collectivities')).not.toContain('Aucune collectivité');
    unfold('app-realisations');
    expect(side('collectivities')).toContain(
      'Avec 1 question du module « motion », parmi 5 collectivités qui y ont répondu.',
    );
    expect(words(page().querySelector('app-realisations tbody tr:last-child'))).toContain('Module : Plan écrit');
    expect([...page().querySelectorAll('app-realisations tbody tr:first-child > *')].map(words)).toEqual([
      'Accueil numérique',
      '1',
      '3',
      '0',
      '0',
      '2',
    ]);
  });

  it('tells what the module « motion » will ask of them, apart from the services', async () => {
    await open({ localSide: { ...LOCAL, moduleQuestions: [QUESTION] } });
    expect(words(page().querySelector('app-module-evidence summary'))).toBe(
      'Le module « motion » demandera une réponse précise',
    );
    expect(words(page().querySelector('app-module-evidence li'))).toBe('Exercice fait — Un exercice daté.');
    expect(words(page().querySelector('app-module-evidence'))).toContain('Aucune réponse n’est encore publiée.');
  });

  it('tells what is answered to the module, and whether it counts in the figure', async () => {
    const values = [
      { code: 'yes', label: 'Oui', collectivities: 2 },
      { code: 'no', label: 'Non', collectivities: 0 },
    ];
    const level = { ...QUESTION, id: 'mm-05', label: 'Plan écrit', kind: 'level' as const, counts: true, answers: 1 };
    const moduleCoverage = [
      { kind: 'commune' as const, respondents: 4, collectivities: 600, population: 1, totalPopulation: 100 },
    ];
    const said = { ...QUESTION, answers: 3, respondents: 4, awaited: 1, values };
    await open({ localSide: { ...LOCAL, moduleQuestions: [said, level], moduleCoverage } });
    const [first, second] = [...page().querySelectorAll('app-module-evidence li')].map(words);
    expect(first).toContain('3 collectivités sur 4 ont répondu : Oui 2 ; attendues d’un autre organisme 1.');
    expect(first).toContain('le module ne dit pas ce que vaut cette réponse');
    expect(second).toContain('Compte dans la réalisation');
    expect(words(page().querySelector('app-module-evidence'))).toContain('Ont répondu au module : 4 communes sur 600');
    expect(words(page().querySelector('app-module-evidence'))).not.toContain('Aucune réponse');
  });

  it('does not deny answers that make no figure: those to the module alone', async () => {
    await open({ localSide: { ...LOCAL, moduleQuestions: [{ ...QUESTION, answers: 5, respondents: 5 }] } });
    expect(side('collectivities')).not.toContain('Aucune collectivité n’a encore déclaré');
    expect(side('collectivities')).toContain('Des collectivités ont répondu au module « motion »');
    expect(side('collectivities')).toContain('aucune réalisation n’est calculée ni estimée');
    expect(page().querySelector<HTMLDetailsElement>('app-module-evidence details')?.open).toBe(true);
  });

  it('tells them territory by territory and stratum by stratum, asked for once it is opened', async () => {
    await open({ localSide: { ...LOCAL, moduleQuestions: [{ ...QUESTION, answers: 3 }] } });
    const folds = [...page().querySelectorAll('app-local-side summary')].map(words);
    expect(folds).toContain('Territoire par territoire, strate par strate');
    http.expectNone(({ url }) => url.includes('/realisations/proposals/'));
  });

  it('says when the collectivities have no part', async () => {
    await open({
      localSide: { ...LOCAL, share: 'state' },
    });
    expect(side('collectivities')).toContain('Les collectivités n’ont pas de part à cette demande.');
    expect(side('collectivities')).not.toContain('Aucune collectivité');
  });

  it('gives the wording of the other motion, and its own once', async () => {
    await open({ lineage: { from: [EARLIER], to: [] } });
    const wordings = [...page().querySelectorAll('app-lineage-link-entry blockquote')].map(words);
    expect(wordings).toEqual(['Équiper les mairies en fibre.']);
    expect(words(page().querySelector('app-lineage-link-entry'))).toContain('Reformulée — c’est la même demande');
    expect(words(page().querySelector('app-lineage-link-entry'))).toContain('Proposé, à valider');
    expect(words(page().querySelector('app-lineage-section'))).toContain('Cela ne veut pas dire');
  });

  it('says who must act, what the association undertook, and what was exchanged', async () => {
    await open({
      engagements: [anEngagementDto()],
      exchanges: [anExchangeDto({ sources: [{ label: 'Compte rendu', url: null }] })],
    });
    expect(link('Collectivités')).toBe('/propositions?acteur=collectivities');
    expect(words(page().querySelector('app-who-must-act'))).toContain('État, en premier');
    expect(words(page().querySelector('app-who-must-act'))).toContain('Réunir les élus référents');
    expect(side('state')).toContain('Les échanges qui citent ces actions (1)');
    unfold('app-exchange-list');
    expect(words(page().querySelector('app-exchange-entry'))).toContain('Source : Compte rendu');
  });

  it('gives an address to cite', async () => {
    await open();
    expect(words(page().querySelector('.citation'))).toContain('http://localhost/propositions/2023-1.1.1');
  });

  it('says that no proposal bears this number, with the site around it', async () => {
    await harness.navigateByUrl('/propositions/2023-9.9.9');
    TestBed.tick();
    http.expectOne('/api/v1/proposals/2023-9.9.9').flush({}, { status: 404, statusText: 'Not Found' });
    await harness.fixture.whenStable();
    expect(words(page().querySelector('h1'))).toBe('Proposition 2023-9.9.9');
    expect(words(page())).toContain('Aucune proposition ne porte ce numéro.');
    expect(link('Voir toutes les propositions')).toBe('/propositions');
  });

  it('waits, then says that the reading failed and tries again', async () => {
    await harness.navigateByUrl('/propositions/2023-1.1.1');
    TestBed.tick();
    expect(page().querySelector('[aria-busy=true]')).not.toBeNull();
    http.expectOne('/api/v1/proposals/2023-1.1.1').flush({}, { status: 500, statusText: 'Internal' });
    await harness.fixture.whenStable();
    page().querySelector<HTMLButtonElement>('[role=alert] button')?.click();
    TestBed.tick();
    http.expectOne('/api/v1/proposals/2023-1.1.1').flush(aProposalDetailDto());
    await harness.fixture.whenStable();
    expect(page().querySelector('blockquote')).not.toBeNull();
  });
});
