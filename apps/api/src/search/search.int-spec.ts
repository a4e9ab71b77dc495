import type { Problem, SearchResultsDto, TextSegmentsDto } from '@ou-en-est-on/contracts';
import { encodeCursor } from '../shared/cursor.js';
import { startLoadedApi, type TestApi } from '../testing/test-api.js';

const wordsOf = (segments: TextSegmentsDto): string => segments.map(({ text }) => text).join('');
const found = (segments: TextSegmentsDto): string[] => segments.filter(({ match }) => match).map(({ text }) => text);

describe('the search', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startLoadedApi();
  });
  afterAll(() => api.close());

  const search = async (q: string, rest = ''): Promise<SearchResultsDto> => {
    const answer = await api.get(`/api/v1/search?q=${encodeURIComponent(q)}${rest}`);
    expect([q, answer.statusCode]).toEqual([q, 200]);
    return answer.json<SearchResultsDto>();
  };

  it('gives what holds the words, with the words shown in what holds them', async () => {
    const { items, total } = await search('fibre');
    expect(items).toHaveLength(total);
    expect(new Set(items.map(({ kind }) => kind))).toEqual(
      new Set(['proposal', 'government-action', 'indicator', 'exchange']),
    );
    for (const { title, passages } of items) {
      expect([title, ...passages.map(({ segments }) => segments)].flatMap(found).length).toBeGreaterThan(0);
    }
  });

  it('shows the title as the page of the thing does', async () => {
    const { items } = await search('conseilers numeriques', '&kind=proposal');
    const [first] = items;
    const { shortTitle, text } = (await api.get(`/api/v1/proposals/${first?.id ?? ''}`)).json<{
      shortTitle: string | null;
      text: string;
    }>();
    expect(wordsOf(first?.title ?? [])).toBe(shortTitle ?? text);
    expect(found(first?.title ?? [])).toEqual(['conseillers', 'numériques']);
  });

  it('says what it read in place of a word found nowhere', async () => {
    expect((await search('fibbre')).readings).toEqual([
      { typed: 'fibbre', read: expect.arrayContaining(['fibre']) as string[] },
    ]);
    expect(await search('fibre zzzzqq')).toMatchObject({
      everyWord: false,
      readings: [{ typed: 'zzzzqq', read: [] }],
    });
    expect((await search('fibre')).readings).toEqual([]);
  });

  it('gives the proposal whose number was typed', async () => {
    expect((await search('2023-1.1.1')).items).toMatchObject([
      { kind: 'proposal', id: '2023-1.1.1', motionYear: 2023, passages: [] },
    ]);
  });

  it('has facets that add up, in a fixed order, with the choices made even at zero', async () => {
    const all = await search('numérique');
    expect(all.facets.kind.map(({ value }) => value)).toEqual([
      'proposal',
      'government-action',
      'indicator',
      'exchange',
    ]);
    expect(all.facets.kind.reduce((sum, { count }) => sum + count, 0)).toBe(all.total);
    const motions = all.facets.motion.map(({ value }) => value);
    expect(motions).toEqual([...motions].sort().reverse());
    expect(all.facets.stake.every(({ value, label }) => label !== value)).toBe(true);
    const asked = await search('pfthd', '&motion=2021&stake=risks');
    expect(asked.total).toBe(0);
    expect(asked.facets.motion).toContainEqual({ value: '2021', label: '2021', count: 0 });
    expect(asked.facets.stake).toContainEqual(expect.objectContaining({ value: 'risks', count: 0 }));
  });

  it.each(['kind', 'motion', 'stake'] as const)('finds as many as the facet %s says', async (name) => {
    const { facets } = await search('numérique');
    for (const { value, count } of facets[name]) {
      expect([value, (await search('numérique', `&${name}=${value}`)).total]).toEqual([value, count]);
    }
  });

  it('comes by pages, each thing once', async () => {
    const ids: string[] = [];
    let next: string | null = null;
    do {
      const page: SearchResultsDto = await search('numérique', `&limit=9${next === null ? '' : `&cursor=${next}`}`);
      ids.push(...page.items.map(({ kind, id }) => `${kind} ${id}`));
      next = page.next;
    } while (next !== null);
    expect(ids).toHaveLength((await search('numérique')).total);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('refuses the cursor of another search', async () => {
    const { next } = await search('numérique', '&limit=5');
    const refused = ['q=fibre', 'q=num%C3%A9rique&kind=proposal'].map((query) => `${query}&cursor=${next ?? ''}`);
    const invented = `q=fibre&cursor=${encodeCursor({ q: 'fibre' }, ['-1'])}`;
    for (const query of [...refused, invented, 'q=fibre&cursor=x']) {
      const answer = await api.get(`/api/v1/search?${query}`);
      expect([query, answer.statusCode, answer.json<Problem>().code]).toEqual([query, 400, 'invalid-cursor']);
    }
  });

  it('asks for words in a French sentence', async () => {
    const faults = await Promise.all(
      ['', '?q=', '?q=%20'].map(async (query) => (await api.get(`/api/v1/search${query}`)).json<Problem>().faults),
    );
    expect(faults.flatMap((fault) => fault?.map(({ message }) => message))).toEqual([
      'est attendu : écrivez les mots à chercher',
      'est vide : écrivez les mots à chercher',
      'est vide : écrivez les mots à chercher',
    ]);
  });

  it.each(['le', '!', "'", '"', '& | ! ( ) <-> :*', '%', '_', '\\', '🦄', '\u202e', '<script>', "';--", '2023-', '\t'])(
    'answers 200, or 400 with a sentence, to %j',
    async (text) => {
      const answer = await api.get(`/api/v1/search?q=${encodeURIComponent(text)}`);
      expect([text, answer.statusCode]).toEqual([text, text === '\t' ? 400 : 200]);
    },
  );
});
