import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { DeferBlockBehavior, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { NationalDashboardDto } from '@ou-en-est-on/contracts';
import {
  anIndicatorSummaryDto,
  anObservationDto,
  aNationalDashboardDto,
  aProgressCountsDto,
  aProgressRateDto,
  anExplanationDto,
  aProposalSummaryDto,
  aStakeDto,
} from '@ou-en-est-on/testing';
import routes from '../dashboards.routes';

describe('The national dashboard', () => {
  let harness: RouterTestingHarness;
  let http: HttpTestingController;

  beforeEach(async () => {
    TestBed.configureTestingModule({
      // Nothing comes into view here.
      deferBlockBehavior: DeferBlockBehavior.Manual,
      providers: [provideRouter(routes), provideHttpClient(), provideHttpClientTesting()],
    });
    http = TestBed.inject(HttpTestingController);
    harness = await RouterTestingHarness.create('/');
    TestBed.tick();
  });

  afterEach(() => http.verify());

  const page = (): HTMLElement => harness.routeNativeElement as HTMLElement;
  const words = (element: Element | null | undefined): string =>
    element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  const link = (name: string): string | null | undefined =>
    [...page().querySelectorAll('a')].find((a) => words(a).includes(name))?.getAttribute('href');

  async function answer(dashboard: Partial<NationalDashboardDto> = {}): Promise<void> {
    http.expectOne('/api/v1/dashboards/national').flush(aNationalDashboardDto(dashboard));
    await harness.fixture.whenStable();
  }

  it('opens with today’s answer, each figure leading to its list', async () => {
    await answer({ all: aProgressCountsDto({ engaged: 17, 'partly-achieved': 15 }) });
    expect(page().querySelectorAll('h1')).toHaveLength(1);
    expect(words(page().querySelector('.answer'))).toContain('32 propositions en une motion.');
    expect(words(page().querySelector('h2'))).toBe('Au 21 novembre 2026, côté État');
    expect(link('17 sont lues comme engagées')).toBe('/propositions?avancement=engaged');
    expect(link('Partiel')).toBe('/propositions?avancement=partly-achieved');
  });

  it('says each bar in words and leads to the proposals it counts', async () => {
    const progress = { ...aProgressCountsDto({ engaged: 2, 'not-assessed': 3 }), pendingVerification: 1 };
    await answer({ byStake: [{ stake: aStakeDto(), progress }] });
    const groups = page().querySelector('app-progress-groups');
    expect(words(groups)).toContain('5 propositions · 2 lectures provisoires · 1 en attente de vérification');
    expect(groups?.querySelector('[role=img]')?.getAttribute('aria-label')).toContain('Engagé : 2');
    expect(link('Égalité d’accès')).toBe('/propositions?enjeu=access');
    expect(link('Motion 2023')).toBe('/propositions?motion=2023');
  });

  it('draws the table behind the bars only when asked', async () => {
    await answer();
    const twin = page().querySelector('app-progress-groups details') as HTMLDetailsElement;
    expect(twin.querySelector('table')).toBeNull();
    twin.open = true;
    twin.dispatchEvent(new Event('toggle'));
    await harness.fixture.whenStable();
    expect(words(twin.querySelector('tbody'))).toBe('Engagé1dont lectures provisoires1');
    expect(twin.querySelectorAll('thead th')).toHaveLength(2);
  });

  it('shows beside a headline the figure of another source, and how much of our counts is provisional', async () => {
    const note = 'dont 32 d’après des lectures provisoires';
    await answer({
      headlineIndicators: [
        anIndicatorSummaryDto({ unit: 'M€', competing: [anObservationDto({ value: 40 })] }),
        anIndicatorSummaryDto({ id: 'actes', origin: 'computed', current: anObservationDto({ value: 32, note }) }),
      ],
    });
    const [first, second] = [...page().querySelectorAll('app-headline-indicators li')].map(words);
    expect(first).toContain('75 M€(40 M€ selon une autre source)');
    expect(second).toContain('dont 32 d’après des lectures provisoires');
  });

  it('gives each headline indicator its value, date, target, rate and trend, and no figure where there is none', async () => {
    const silent = {
      id: 'silencieux',
      label: 'Sans valeur',
      current: null,
      rate: aProgressRateDto({ value: null, raw: null, reason: 'no-current', current: null }),
    };
    await answer({ headlineIndicators: [anIndicatorSummaryDto(), anIndicatorSummaryDto(silent)] });
    const [first, second] = [...page().querySelectorAll('app-headline-indicators li')].map(words);
    expect(first).toContain('75 %');
    expect(first).toContain('31 décembre 2022 · cible 100 % (31 décembre 2026) · en hausse · à jour');
    expect(first).toContain('50 % du chemin parcouru');
    expect(second).toBe('Sans valeur Aucune valeur vérifiée n’est publiée à ce jour.');
    expect(link('Locaux raccordables')).toBe('/indicateurs/fibre-raccordable');
  });

  it('lists what moved, what is asked most, and who must act', async () => {
    const often = aProposalSummaryDto({
      askedIn: { years: [2021, 2022, 2023], validatedOnly: false, explain: anExplanationDto('asked-in') },
    });
    await answer({ longestAsked: [often] });
    expect(words(page().querySelector('app-recently-moved'))).toContain('30 septembre 2025 Raccorder à la fibre');
    expect(words(page().querySelector('app-recently-moved'))).toContain('lecture provisoire');
    expect(words(page().querySelector('app-longest-asked'))).toContain('demandée en 2021, 2022 et 2023');
    expect(link('État : 1')).toBe('/propositions?acteur=state');
    expect(words(page().querySelector('app-actor-list'))).toContain('dont 1 en premier');
  });

  it('leads to the lists under the names that they have there', async () => {
    await answer();
    expect(link('Tous les actes, du plus récent')).toMatch(
      /avancement=announced,parliamentary-initiative,engaged.*&tri=recent/,
    );
    expect(link('Demandées depuis le plus longtemps')).toBe('/propositions?tri=longest-asked');
  });

  it('keeps the collectivities’ place and says that none has reported', async () => {
    await answer();
    const side = page().querySelector('[role=region][data-side=collectivities]');
    expect(words(side)).toContain('Aucune collectivité n’a encore déclaré');
  });

  it('says how many have reported, of how many, by kind', async () => {
    const explain = anExplanationDto();
    const communes = {
      kind: 'commune',
      respondents: 2,
      collectivities: 600,
      population: 1,
      totalPopulation: 100,
    } as const;
    await answer({ respondents: { total: 2, byKind: [communes], explain } });
    const side = page().querySelector('[role=region][data-side=collectivities]');
    expect(words(side)).toContain('Des collectivités ont dit où elles en sont');
    expect(words(side)).toContain('2 communes sur 600, 1 % de leurs habitants');
    expect(link('celles où l’État et les collectivités s’écartent le plus')).toBe('/propositions?tri=disagreement');
  });

  it('does not say that nobody declared anything, once the module alone is answered', async () => {
    const explain = anExplanationDto('module-respondents');
    const communes = {
      ...{ kind: 'commune' as const, respondents: 5, collectivities: 34_969 },
      ...{ population: 1, totalPopulation: 100 },
    };
    await answer({ moduleRespondents: { total: 5, byKind: [communes], explain } });
    const side = words(page().querySelector('[data-side=collectivities]'));
    expect(side).toContain('Des collectivités ont répondu au module « motion »');
    expect(side).toContain('Aucune n’a encore rendu publique son autoévaluation');
    expect(side).toContain('5 communes sur 34 969');
    expect(side).not.toContain('Aucune collectivité n’a encore déclaré');
  });

  it('says what is missing when there is nothing yet', async () => {
    await answer({ recentlyMoved: [], longestAsked: [] });
    expect(words(page().querySelector('app-recently-moved'))).toContain(
      'Aucun acte daté n’est encore connu de ce site.',
    );
    expect(words(page().querySelector('app-longest-asked'))).toContain('Aucune demande');
  });

  it('waits, then says that the reading failed and tries again', async () => {
    expect(page().querySelector('[aria-busy=true]')).not.toBeNull();
    http.expectOne('/api/v1/dashboards/national').flush({}, { status: 500, statusText: 'Internal' });
    await harness.fixture.whenStable();
    page().querySelector<HTMLButtonElement>('[role=alert] button')?.click();
    TestBed.tick();
    await answer();
    expect(page().querySelector('.answer')).not.toBeNull();
  });
});
