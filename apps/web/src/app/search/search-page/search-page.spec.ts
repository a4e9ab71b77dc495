import { aFacetCountDto, aSearchResultDto, aSearchResultsDto } from '@ou-en-est-on/testing';
import { OpenedPage, wordsOf } from '../../shared/testing/opened-page';
import routes from '../search.routes';

const FACETS = {
  kind: [aFacetCountDto({ value: 'proposal', label: 'proposal', count: 5 })],
  motion: [aFacetCountDto({ value: '2023', label: '2023', count: 3 })],
  stake: [aFacetCountDto({ value: 'access', label: 'access', count: 0 })],
};
const FIBRE = '/search?q=fibre&limit=20';
const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

describe('The search', () => {
  const fieldOf = (page: OpenedPage): HTMLInputElement => page.all('input[type=search]')[0] as HTMLInputElement;
  const button = (page: OpenedPage, words: string): HTMLElement | undefined =>
    page.all('button').find((one) => wordsOf(one).includes(words));

  function type(page: OpenedPage, text: string): void {
    const field = fieldOf(page);
    field.value = text;
    field.dispatchEvent(new Event('input'));
  }

  it('asks nothing without words, and shows what can be asked', async () => {
    const page = await OpenedPage.at('/', routes);
    await page.settle();
    page.expectNothingElse();
    expect(page.headings(1)).toEqual(['Recherche']);
    expect(page.link('conseillers numériques')).toBe('/?q=conseillers%20num%C3%A9riques');
  });

  it('shows what was found: its nature, its title and the sentences, with the words marked', async () => {
    const page = await OpenedPage.at('/?q=fibre', routes);
    await page.answer(FIBRE, aSearchResultsDto({ total: 2, facets: FACETS }));
    const [entry] = page.all('app-search-result-entry');
    expect(wordsOf(entry)).toBe(
      'Proposition 2023-1.1.1 · motion 2023 · Égalité d’accès au numérique Raccorder à la fibre tous les bâtiments publics. Mots-clés : réseau, fibre',
    );
    expect(entry?.querySelector('h2')?.textContent).toBe('Raccorder à la fibre tous les bâtiments publics.');
    expect(page.all('mark').map(wordsOf)).toEqual(['fibre', 'fibre']);
    expect(wordsOf(page.all('[role=status]')[0])).toBe('2 résultats');
    expect(page.title).toMatch(/^Recherche\s: fibre — /);
  });

  it('says which values of the address can find nothing, and searches without them', async () => {
    const page = await OpenedPage.at('/?q=fibre&nature=motion&enjeu=access', routes);
    await page.answer('/search?q=fibre&stake=access&limit=20', aSearchResultsDto({ total: 1, facets: FACETS }));
    expect(page.text).toContain('Nature : rien ne s’appelle « motion ». Ce filtre est laissé de côté.');
    expect(page.text).not.toContain('access »');
  });

  it('never takes a text for HTML', async () => {
    const page = await OpenedPage.at('/?q=fibre', routes);
    const title = [{ text: '<img src=x onerror=alert(1)>', match: true }];
    await page.answer(FIBRE, aSearchResultsDto({ items: [aSearchResultDto({ title })] }));
    expect(page.all('img')).toEqual([]);
    expect(wordsOf(page.all('mark')[0])).toBe('<img src=x onerror=alert(1)>');
  });

  it.each([
    [aSearchResultDto(), '/propositions/2023-1.1.1', 'Proposition 2023-1.1.1'],
    [
      aSearchResultDto({ kind: 'government-action', id: 'pfthd', motionYear: null, stakeId: null, domain: 'networks' }),
      '/actions-de-l-etat/pfthd',
      'Action de l’État · Réseaux',
    ],
    [
      aSearchResultDto({ kind: 'indicator', id: 'fibre-raccordable', motionYear: null, stakeId: null }),
      '/indicateurs/fibre-raccordable',
      'Indicateur',
    ],
    [
      aSearchResultDto({ kind: 'exchange', id: 'qe-1', motionYear: 2023, stakeId: null, date: '2023-10' }),
      '/echanges#qe-1',
      'Échange · octobre 2023 · congrès de 2023',
    ],
  ])('leads to the page of what was found (%#)', async (result, address, context) => {
    const page = await OpenedPage.at('/?q=fibre', routes);
    await page.answer(FIBRE, aSearchResultsDto({ items: [result] }));
    expect(page.link('Raccorder')).toBe(address);
    expect(page.text).toContain(context);
  });

  it('searches as one types, once one pauses, and keeps the former results meanwhile', async () => {
    const page = await OpenedPage.at('/?q=fibre', routes);
    await page.answer(FIBRE, aSearchResultsDto());
    type(page, 'mob');
    await pause(50);
    type(page, 'mobile ');
    await pause(250);
    await page.settle();
    expect(page.address).toBe('/?q=mobile');
    expect(page.all('app-search-result-entry')).toHaveLength(1);
    expect(page.all('ol')[0]?.getAttribute('aria-busy')).toBe('true');
    await page.answer('/search?q=mobile&limit=20', aSearchResultsDto({ items: [] }));
    expect(fieldOf(page).value).toBe('mobile ');
    page.expectNothingElse();
  });

  it('gives up a reading that is overtaken', async () => {
    const page = await OpenedPage.at('/?q=fibre', routes);
    const first = page.asked(FIBRE);
    type(page, 'mobile');
    await pause(250);
    await page.settle();
    expect(first.cancelled).toBe(true);
    await page.answer('/search?q=mobile&limit=20', aSearchResultsDto());
  });

  it('searches at once when asked to', async () => {
    const page = await OpenedPage.at('/', routes);
    type(page, 'fibre');
    page.all('form')[0]?.dispatchEvent(new Event('submit', { cancelable: true }));
    await page.settle();
    await page.answer(FIBRE, aSearchResultsDto());
    await pause(250);
    page.expectNothingElse();
  });

  it('shows in its field the words of the address one goes back to', async () => {
    const page = await OpenedPage.at('/?q=fibre', routes);
    await page.answer(FIBRE, aSearchResultsDto());
    await page.go('/?q=mobile');
    await page.answer('/search?q=mobile&limit=20', aSearchResultsDto());
    expect(fieldOf(page).value).toBe('mobile');
  });

  it('narrows by filters that live in the address, each with what it would find', async () => {
    const page = await OpenedPage.at('/?q=fibre&pages=2', routes);
    await page.answer('/search?q=fibre&limit=40', aSearchResultsDto({ facets: FACETS }));
    const nature = page.all('[aria-label=Nature] label')[0];
    expect(wordsOf(nature)).toBe('Propositions5');
    expect(page.text).toContain('Égalité d’accès au numérique0');
    nature?.querySelector('input')?.click();
    await page.settle();
    expect(page.address).toBe('/?q=fibre&nature=proposal');
    await page.answer('/search?q=fibre&kind=proposal&limit=20', aSearchResultsDto({ facets: FACETS }));
    button(page, 'Effacer les filtres')?.click();
    await page.settle();
    expect(page.address).toBe('/?q=fibre');
    page.asked(FIBRE);
  });

  it('adds the next page below, and goes to its first result', async () => {
    const page = await OpenedPage.at('/?q=fibre', routes);
    document.body.append(page.element);
    const items = [aSearchResultDto()];
    await page.answer(FIBRE, aSearchResultsDto({ items, total: 2, next: 'c' }));
    button(page, 'Afficher la suite')?.click();
    await page.settle();
    expect(page.address).toBe('/?q=fibre&pages=2');
    const two = [...items, aSearchResultDto({ id: '2023-1.1.2' })];
    await page.answer('/search?q=fibre&limit=40', aSearchResultsDto({ items: two }));
    expect(document.activeElement?.getAttribute('href')).toBe('/propositions/2023-1.1.2');
    page.element.remove();
  });

  it('says that it stops at a hundred results', async () => {
    const page = await OpenedPage.at('/?q=fibre&pages=5', routes);
    await page.answer('/search?q=fibre&limit=100', aSearchResultsDto({ total: 120, next: 'c' }));
    expect(page.text).toContain('Seuls les cent premiers résultats sont montrés');
    expect(button(page, 'Afficher la suite')).toBeUndefined();
  });

  it('says what it read in place of what was typed', async () => {
    const page = await OpenedPage.at('/?q=fibre', routes);
    const readings = [
      { typed: 'fibbre', read: ['fibre', 'fibres'] },
      { typed: 'zzzz', read: [] },
    ];
    await page.answer(FIBRE, aSearchResultsDto({ readings, everyWord: false }));
    expect(page.text).toContain('Aucune page n’écrit « fibbre » : nous avons cherché « fibre » ou « fibres ».');
    expect(page.text).toContain('Aucune page n’écrit « zzzz », ni rien qui y ressemble.');
    expect(page.text).toContain('Rien ne réunit tous ces mots');
  });

  it('says what to try when nothing is found, and searches without the filters', async () => {
    const page = await OpenedPage.at('/?q=fibre&enjeu=risks', routes);
    await page.answer('/search?q=fibre&stake=risks&limit=20', aSearchResultsDto({ items: [] }));
    expect(page.text).toContain('Rien ne répond à « fibre ».');
    expect(page.text).toContain('Vérifiez l’orthographe');
    button(page, 'Chercher sans les filtres')?.click();
    await page.settle();
    await page.answer(FIBRE, aSearchResultsDto());
    expect(page.text).not.toContain('Vérifiez l’orthographe');
  });

  it('says that the reading failed, and that nobody answers', async () => {
    const page = await OpenedPage.at('/?q=fibre', routes);
    await page.refuse(FIBRE, 500);
    expect(page.text).toContain('Refus d’essai.');
    expect(fieldOf(page).value).toBe('fibre');
    button(page, 'Réessayer')?.click();
    await page.settle();
    await page.offline(FIBRE);
    expect(page.text).toContain('Le service ne répond pas.');
  });
});
