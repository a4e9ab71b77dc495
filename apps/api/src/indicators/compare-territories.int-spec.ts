import type { TerritoryFiguresDto, TerritoryFiguresListDto } from '@ou-en-est-on/contracts';
import { startLoadedApi, type TestApi } from '../testing/test-api.js';

describe('the territories of an indicator side by side', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startLoadedApi();
  });
  afterAll(() => api.close());

  const read = async (query: string, indicator = 'fibre-raccordable'): Promise<TerritoryFiguresListDto> => {
    const answer = await api.get(`/api/v1/indicators/${indicator}/territories${query}`);
    expect(answer.statusCode).toBe(200);
    return answer.json<TerritoryFiguresListDto>();
  };
  const named = ({ items }: TerritoryFiguresListDto, id: string): TerritoryFiguresDto | undefined =>
    items.find(({ territory }) => territory === id);

  it('are the 101 départements, whole in one answer, each in one class', async () => {
    const list = await read('');
    expect(list).toMatchObject({ level: 'department', total: 101, next: null, referenceDate: '2023-03-31' });
    expect(list.items).toHaveLength(101);
    expect(list.classes).toHaveLength(5);
    expect(list.classes.reduce((total, { count }) => total + count, 0)).toBe(
      list.items.filter(({ current }) => current !== null).length,
    );
  });

  it('give a territory the same figures as its own page', async () => {
    const own = (await api.get('/api/v1/indicators/fibre-raccordable/observations?territory=DEP-2A')).json<{
      headline: { value: number };
      rate: { value: number };
    }>();
    expect(named(await read('?level=department'), 'DEP-2A')).toMatchObject({
      territoryName: 'Corse-du-Sud',
      current: { value: own.headline.value, kind: 'measured', date: '2023-03-31' },
      rate: { value: own.rate.value },
      otherDate: false,
      curve: null,
    });
  });

  it('leave without a value the territory that has none measured, and flag those of another day', async () => {
    const sites = await read('', 'sites-4g-barometre');
    expect(named(sites, 'DEP-974')).toMatchObject({ current: null, rank: null, classIndex: null });
    expect(named(sites, 'DEP-974')?.initial).toMatchObject({ kind: 'initial' });
    const fibre = await read('');
    expect(fibre.items.filter(({ otherDate }) => otherDate).map(({ current }) => current?.date)).toEqual([
      '2022-12-31',
    ]);
  });

  it('give the 18 régions with their curves on demand', async () => {
    const list = await read('?level=region&curve=true');
    expect(list).toMatchObject({ level: 'region', total: 18 });
    expect(named(list, 'REG-53')?.curve?.map(({ kind, date }) => `${kind} ${date}`)).toEqual([
      'initial 2022-03-31',
      'measured 2022-12-31',
      'measured 2023-03-31',
      'target 2026-12-31',
    ]);
  });

  it('have no value where the indicator is only national: the country’s is nobody else’s', async () => {
    const { items, classes, referenceDate } = await read('', 'motions-sans-reponse-ecrite');
    expect(items.every(({ current, target }) => current === null && target === null)).toBe(true);
    expect([classes, referenceDate]).toEqual([[], null]);
  });

  it.each([
    ['/api/v1/indicators/inconnu/territories', 404],
    ['/api/v1/indicators/fibre-raccordable/territories?level=commune', 400],
    ['/api/v1/indicators/fibre-raccordable/territories?limit=10', 400],
  ])('%s is refused: %d', async (url, status) => {
    expect((await api.get(url)).statusCode).toBe(status);
  });

  it('are a file for a spreadsheet too: one line for each, whole numbers and dates', async () => {
    const answer = await api.get('/api/v1/indicators/fibre-raccordable/territories?level=region&curve=true', {
      accept: 'text/csv',
    });
    const [head = '', ...lines] = answer.body.replace('\uFEFF', '').trim().split('\r\n');
    expect(answer.headers['content-disposition']).toContain('fibre-raccordable-region.csv');
    expect(head.split(',').slice(0, 7)).toEqual([
      ...['territory', 'territoryName', 'rank', 'classIndex', 'otherDate'],
      ...['current.date', 'current.datePrecision'],
    ]);
    const { items } = await read('?level=region&curve=true');
    expect(lines).toHaveLength(items.length);
    const brittany = named({ items } as TerritoryFiguresListDto, 'REG-53');
    const line = lines.find((one) => one.startsWith('REG-53,'));
    expect(line).toContain(`Bretagne,${brittany?.rank},`);
    expect(line).toContain(`${brittany?.current?.date} measured ${brittany?.current?.value}`);
  });
});
