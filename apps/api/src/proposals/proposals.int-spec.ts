import type { ProposalDetailDto, ProposalListDto, ProposalSummaryDto } from '@ou-en-est-on/contracts';
import { PROPOSAL_SORTS } from '@ou-en-est-on/domain';
import { parse } from 'csv-parse/sync';
import { startLoadedApi, type TestApi } from '../testing/test-api.js';

describe('the proposals', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startLoadedApi();
  });
  afterAll(() => api.close());

  const list = async (query = ''): Promise<ProposalListDto> => {
    const answer = await api.get(`/api/v1/proposals${query}`);
    expect(answer.statusCode).toBe(200);
    return answer.json<ProposalListDto>();
  };
  const everyPage = async (query: string): Promise<ProposalSummaryDto[]> => {
    const found: ProposalSummaryDto[] = [];
    let next: string | null = null;
    do {
      const page: ProposalListDto = await list(`${query}${next === null ? '' : `&cursor=${next}`}`);
      found.push(...page.items);
      next = page.next;
    } while (next !== null);
    return found;
  };
  const csv = async (query = ''): Promise<Record<string, string>[]> => {
    const answer = await api.get(`/api/v1/proposals${query}`, { accept: 'text/csv' });
    expect(answer.statusCode).toBe(200);
    return parse<Record<string, string>>(answer.body, { bom: true, columns: true });
  };

  it('number 91, 50 to a page', async () => {
    const first = await list();
    expect(first).toMatchObject({ total: 91, next: expect.any(String) as string });
    expect(first.items).toHaveLength(50);
  });

  it.each(PROPOSAL_SORTS)('come each once over the pages, sorted by %s', async (sort) => {
    const small = await everyPage(`?sort=${sort}&limit=7`);
    const large = await everyPage(`?sort=${sort}&limit=100`);
    expect(new Set(small.map(({ id }) => id)).size).toBe(91);
    expect(small.map(({ id }) => id)).toEqual(large.map(({ id }) => id));
  });

  it('are numbered as in the document: 1.2.10 after 1.2.9', async () => {
    const { items } = await list('?motion=2023&limit=100');
    const ids = items.map(({ id }) => id);
    expect(ids).toHaveLength(46);
    expect(ids[0]).toBe('2023-1.1.1');
    expect(ids).toEqual([...ids].sort((a, b) => a.localeCompare(b, 'fr', { numeric: true })));
  });

  it.each([
    ['motion=2022', ({ motionId }: ProposalSummaryDto) => motionId === '2022'],
    ['motion=2022,2025', ({ motionId }: ProposalSummaryDto) => ['2022', '2025'].includes(motionId)],
    ['axis=2023-1', ({ axisId }: ProposalSummaryDto) => axisId === '2023-1'],
    ['measure=2023-1.2', ({ measureId }: ProposalSummaryDto) => measureId === '2023-1.2'],
    ['stake=risks', ({ stakeId }: ProposalSummaryDto) => stakeId === 'risks'],
    ['stateProgress=engaged', ({ stateProgress }: ProposalSummaryDto) => stateProgress.value === 'engaged'],
    ['tag=formation', ({ tags }: ProposalSummaryDto) => tags.some(({ tag }) => tag === 'formation')],
    ['actor=parliament', ({ actors }: ProposalSummaryDto) => actors.includes('parliament')],
    [
      'motion=2023&stake=access&actor=state',
      (one: ProposalSummaryDto) => one.motionId === '2023' && one.stakeId === 'access' && one.actors.includes('state'),
    ],
  ])('are filtered by %s, none missing and none too many', async (filter, keeps) => {
    const all = await everyPage('?limit=100');
    const found = await everyPage(`?${filter}&limit=100`);
    expect(found.length).toBeGreaterThan(0);
    expect(found.map(({ id }) => id)).toEqual(all.filter(keeps).map(({ id }) => id));
  });

  it.each(['governmentAction', 'theme'])('are filtered by %s as its facet counts them', async (name) => {
    const { facets } = await list();
    const [facet] = facets[name as 'theme'].filter(({ count }) => count > 1);
    expect(facet?.label).not.toBe(facet?.value);
    const { total } = await list(`?${name}=${facet?.value ?? ''}`);
    expect(total).toBe(facet?.count);
  });

  it('are counted by each facet under the other filters, not its own', async () => {
    const { facets, total } = await list('?motion=2023&stake=access');
    const count = (facet: 'motion' | 'stake', value: string): number | undefined =>
      facets[facet].find((one) => one.value === value)?.count;
    expect(count('motion', '2023')).toBe(total);
    expect(count('motion', '2022')).toBe((await list('?motion=2022&stake=access')).total);
    expect(count('stake', 'access')).toBe(total);
    expect(facets.stake.reduce((sum, one) => sum + one.count, 0)).toBe(46);
  });

  it.each(['', '?motion=2023', '?stateProgress=engaged&sort=recent', '?motion=2021&limit=3'])(
    'are exported whole in CSV, in the order of the list: %s',
    async (query) => {
      const rows = await csv(query);
      const { total } = await list(query);
      expect(rows).toHaveLength(total);
      const inOrder = (await everyPage(`${query === '' ? '?' : `${query}&`}`.replace(/limit=3&/, ''))).map(
        ({ id }) => id,
      );
      expect(rows.map(({ id }) => id)).toEqual(inOrder);
    },
  );

  it('keep their text through CSV, under the names of the JSON', async () => {
    const answer = await api.get('/api/v1/proposals?motion=2025', { accept: 'text/csv' });
    expect(answer.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="propositions.csv"',
    });
    const rows = await csv('?motion=2025');
    const { items } = await list('?motion=2025');
    expect(rows.map(({ text }) => text)).toEqual(items.map(({ text }) => text));
    expect(rows.map((row) => row['stateProgress.value'])).toEqual(
      items.map(({ stateProgress }) => stateProgress.value),
    );
  });

  it('show no status that rests on a fact to verify', async () => {
    const pending = (await everyPage('?limit=100')).filter(({ stateProgress }) => stateProgress.pendingVerification);
    expect(pending.length).toBeGreaterThan(0);
    expect(new Set(pending.map(({ stateProgress }) => stateProgress.value))).toEqual(new Set(['not-assessed']));
    for (const { id } of pending) {
      const { history } = (await api.get(`/api/v1/proposals/${id}`)).json<ProposalDetailDto>();
      expect(history[0]).toMatchObject({ progress: 'not-assessed', factsToVerify: expect.any(Number) as number });
      expect(history[0]?.factsToVerify).toBeGreaterThan(0);
    }
  });

  it('are each shown on their own page, with sources for what the State did', async () => {
    for (const { id, stateProgress } of await everyPage('?motion=2021,2025&limit=100')) {
      const answer = await api.get(`/api/v1/proposals/${id}`);
      expect(answer.statusCode).toBe(200);
      const detail = answer.json<ProposalDetailDto>();
      expect(detail.stateProgress).toEqual(stateProgress);
      const cited = detail.history.flatMap(({ facts }) => facts);
      expect(cited.filter(({ kind, evidence }) => kind === 'milestone' && evidence === null)).toEqual([]);
    }
  });

  it('follow one another in their motion, and lead to the motions before and after', async () => {
    const first = (await api.get('/api/v1/proposals/2023-1.1.1')).json<ProposalDetailDto>();
    expect(first.previousId).toBeNull();
    const second = (await api.get(`/api/v1/proposals/${first.nextId ?? ''}`)).json<ProposalDetailDto>();
    expect(second.previousId).toBe('2023-1.1.1');
    const repeated = (await list('?sort=longest-asked&motion=2023')).items[0];
    expect(repeated?.askedIn.years.length).toBeGreaterThan(1);
    const { lineage } = (await api.get(`/api/v1/proposals/${repeated?.id ?? ''}`)).json<ProposalDetailDto>();
    expect(lineage.from.some(({ sameDemand }) => sameDemand)).toBe(true);
    const before = lineage.from[0]?.proposalId ?? '';
    const earlier = (await api.get(`/api/v1/proposals/${before}`)).json<ProposalDetailDto>();
    expect(earlier.lineage.to.map(({ proposalId }) => proposalId)).toContain(repeated?.id);
  });
});
