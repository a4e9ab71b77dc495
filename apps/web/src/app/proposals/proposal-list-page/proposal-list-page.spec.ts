import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { ProposalListDto } from '@ou-en-est-on/contracts';
import { aFacetCountDto, aListedProposalDto, anExplanationDto, aProposalListDto } from '@ou-en-est-on/testing';
import routes from '../proposals.routes';

const FACETS: ProposalListDto['facets'] = {
  ...aProposalListDto().facets,
  stateProgress: [
    aFacetCountDto({ value: 'engaged', label: 'Engagé', count: 17 }),
    aFacetCountDto({ value: 'achieved', label: 'Réalisé', count: 0 }),
  ],
  motion: [aFacetCountDto({ value: '2023', label: 'Motion 2023', count: 46 })],
};

describe('The list of proposals', () => {
  let harness: RouterTestingHarness;
  let http: HttpTestingController;

  beforeEach(async () => {
    TestBed.configureTestingModule({
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
  const text = (selector: string): string => page().querySelector(selector)?.textContent?.trim() ?? '';
  const button = (name: string): HTMLButtonElement => {
    const found = [...page().querySelectorAll('button')].find((one) =>
      one.textContent?.replace(/\s+/g, ' ').includes(name),
    );
    if (!found) throw new Error(`No button named « ${name} »`);
    return found;
  };
  const titles = (): (string | undefined)[] => [...page().querySelectorAll('h2 a')].map((a) => a.textContent?.trim());
  const address = (): string => decodeURIComponent(TestBed.inject(Router).url);
  const settle = (): Promise<void> => harness.fixture.whenStable();
  /** Lets a navigation end; the page is not stable, the next reading being on its way. */
  const navigated = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

  async function open(url = '/propositions'): Promise<void> {
    await harness.navigateByUrl(url);
    TestBed.tick();
  }
  function asked(): TestRequest {
    TestBed.tick();
    return http.expectOne(({ url }) => url.startsWith('/api/v1/proposals'));
  }
  async function answer(list: Partial<ProposalListDto> = {}): Promise<void> {
    asked().flush(aProposalListDto({ facets: FACETS, ...list }));
    await settle();
  }

  it('shows the proposals found and counts them in words', async () => {
    await open();
    await answer({ total: 91, provisional: 54 });
    expect(page().querySelectorAll('h1')).toHaveLength(1);
    expect(text('[role=status]')).toMatch(/^91\s+propositions, dont 54\s+lectures provisoires$/);
    expect(titles()).toEqual(['2023-1.1.1 Raccorder à la fibre tous les bâtiments publics.']);
    expect(text('li ui-progress-badge')).toContain('lecture provisoire');
  });

  it('asks for what the address says, in the words of the API', async () => {
    await open('/propositions?motion=2021,2023&avancement=engaged&acteur=state&tri=recent');
    expect(asked().request.url).toBe(
      '/api/v1/proposals?motion=2021,2023&stateProgress=engaged&actor=state&sort=recent&limit=15',
    );
  });

  it('puts a chosen filter in the address and asks again', async () => {
    await open();
    await answer();
    page().querySelector<HTMLInputElement>('[aria-label="Avancement côté État"] input')?.click();
    await navigated();
    expect(address()).toBe('/propositions?avancement=engaged');
    await answer();
    expect(button('Avancement côté État').textContent).toContain('Retirer le filtre');
  });

  it('takes a filter off and keeps the others', async () => {
    await open('/propositions?motion=2023&avancement=engaged');
    await answer();
    button('Motion : 2023').click();
    await navigated();
    expect(address()).toBe('/propositions?avancement=engaged');
    expect(document.activeElement?.className).toBe('found-count');
    await answer();
    button('Effacer tous les filtres').click();
    await navigated();
    expect(address()).toBe('/propositions');
    expect(document.activeElement?.className).toBe('found-count');
    await answer();
  });

  it('classes the list as asked', async () => {
    await open('/propositions?motion=2023');
    await answer();
    const select = page().querySelector('select') as HTMLSelectElement;
    select.value = 'longest-asked';
    select.dispatchEvent(new Event('change'));
    await navigated();
    expect(address()).toBe('/propositions?motion=2023&tri=longest-asked');
    expect(asked().request.url).toContain('sort=longest-asked');
  });

  it('says how far apart the two sides are where they are compared, and that a sign is indirect', async () => {
    const explain = anExplanationDto('disagreement');
    const disagreement = { difference: 2, state: 'low', local: 'high', reason: null, explain } as const;
    const silent = { ...disagreement, difference: null, state: null, local: null, reason: 'few-respondents' } as const;
    await open('/propositions?tri=disagreement');
    await answer({
      items: [
        aListedProposalDto({ id: '2023-1.1.1', disagreement, indirectOnly: false }),
        aListedProposalDto({ id: '2023-1.1.2', disagreement, indirectOnly: true }),
        aListedProposalDto({ id: '2023-1.1.3', disagreement: silent, indirectOnly: false }),
      ],
      total: 3,
    });
    const sides = [...page().querySelectorAll('app-proposal-entry .apart')].map((one) => one.textContent?.trim());
    expect(sides).toHaveLength(3);
    expect(sides[2]).toContain('il faut au moins cinq réponses comptées');
    expect(sides[0]).toContain('Les collectivités sont nettement plus avancées que l’État.');
    expect(sides[1]).toMatch(/^Signe indirect.: les collectivités/);
  });

  it('adds the next page below, and finds it again from the address', async () => {
    await open();
    await answer({ total: 2, next: 'c1' });
    button('Afficher la suite').click();
    await navigated();
    expect(address()).toBe('/propositions?pages=2');
    TestBed.tick();
    const next = http.expectOne('/api/v1/proposals?sort=document&limit=15&cursor=c1');
    next.flush(aProposalListDto({ items: [aListedProposalDto({ id: '2023-1.1.2' })], total: 2 }));
    await settle();
    expect(titles().map((title) => title?.slice(0, 10))).toEqual(['2023-1.1.1', '2023-1.1.2']);
    expect(document.activeElement?.textContent).toContain('2023-1.1.2');
    expect(page().textContent).not.toContain('Afficher la suite');
  });

  it('says which filter to relax when nothing is found', async () => {
    await open('/propositions?avancement=achieved&motion=2023');
    await answer({ items: [], total: 0, facets: { ...FACETS, motion: [aFacetCountDto({ count: 0 })] } });
    expect(text('ui-empty')).toContain('Aucune proposition ne réunit tous ces filtres.');
    expect(text('ui-empty')).not.toContain('« Motion »');
    button('Retirer le filtre «').click();
    await navigated();
    expect(address()).toBe('/propositions?motion=2023');
    await answer();
  });

  it('says what it did not understand in the address, and shows the rest', async () => {
    await open('/propositions?enjeu=inconnu');
    await answer();
    expect(text('[role=note]')).toMatch(/Enjeu\s: rien ne s’appelle «\sinconnu\s»/);
    expect(titles()).toHaveLength(1);
  });

  it('says that the reading failed and tries again', async () => {
    await open();
    asked().flush({ detail: 'Erreur enregistrée.' }, { status: 500, statusText: 'Internal' });
    await settle();
    expect(text('[role=alert]')).toContain('Erreur enregistrée.');
    button('Réessayer').click();
    await answer();
    expect(titles()).toHaveLength(1);
  });

  it('awaits nothing any more once another choice could not be read', async () => {
    await open();
    await answer();
    await harness.navigateByUrl('/propositions?motion=2023');
    asked().flush({ detail: 'Erreur enregistrée.' }, { status: 500, statusText: 'Internal' });
    await settle();
    expect(text('[role=alert]')).toContain('Erreur enregistrée.');
    expect(titles()).toHaveLength(1);
    expect(page().querySelector('[aria-busy=true]')).toBeNull();
  });

  it('waits without a word of its own, the title standing', async () => {
    await open();
    expect(text('h1')).toBe('Propositions');
    expect(page().querySelector('[aria-busy=true]')).not.toBeNull();
    asked();
  });

  it('downloads the list found, with its filters, as CSV', async () => {
    const save = jest.fn();
    Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: jest.fn() });
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(save);
    await open('/propositions?enjeu=access');
    await answer();
    button('Télécharger').click();
    const request = http.expectOne('/api/v1/proposals?stake=access&sort=document');
    expect(request.request.headers.get('Accept')).toBe('text/csv');
    request.flush(new Blob(['id\r\n']));
    await settle();
    expect(save).toHaveBeenCalledTimes(1);
  });

  it('says that the file could not be made', async () => {
    await open();
    await answer();
    button('Télécharger').click();
    http.expectOne('/api/v1/proposals?sort=document').error(new ProgressEvent('error'));
    await settle();
    expect(text('app-csv-export [role=status]')).toContain('n’a pas pu être préparé');
  });
});
