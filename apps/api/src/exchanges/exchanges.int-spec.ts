import type { ExchangeDto, ExchangeListDto } from '@ou-en-est-on/contracts';
import { startLoadedApi, type TestApi } from '../testing/test-api.js';

describe('the exchanges', () => {
  let api: TestApi;
  let all: ExchangeDto[];
  beforeAll(async () => {
    api = await startLoadedApi();
    all = await list('');
  });
  afterAll(() => api.close());

  const list = async (query: string): Promise<ExchangeDto[]> =>
    (await api.get(`/api/v1/exchanges?limit=100${query}`)).json<ExchangeListDto>().items;

  it.each([
    ['motion=2023', ({ congressYear }: ExchangeDto) => congressYear === 2023],
    ['motion=2022,2023', ({ congressYear }: ExchangeDto) => [2022, 2023].includes(congressYear ?? 0)],
    ['side=parliament', ({ side }: ExchangeDto) => side === 'parliament'],
  ])('are filtered by %s, none missing and none too many', async (filter, keeps) => {
    const found = await list(`&${filter}`);
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(all.filter(keeps));
  });

  it('of no congress are not those of a motion called null', async () => {
    expect(all.some(({ congressYear }) => congressYear === null)).toBe(true);
    expect(await list('&motion=null')).toEqual([]);
  });
});
