import type {
  NationalDashboardDto,
  ProposalDetailDto,
  ProposalListDto,
  RealisationListDto,
  TerritoryRealisationListDto,
  ThemeRealisationListDto,
} from '@ou-en-est-on/contracts';
import { CollectivityEntity } from '@ou-en-est-on/data';
import { insertRow, type TestDatabase } from '@ou-en-est-on/data/testing';
import { aCollectivity } from '@ou-en-est-on/testing';
import { publishState } from '../testing/publish-state.js';
import { loadedDatabase, startApi, type TestApi } from '../testing/test-api.js';

const AT = new Date('2026-11-20T10:00:00Z');
const PROPOSAL = '2023-4.2.4';
/** Bodies with right SIRENs, of 1 000, 2 000… inhabitants. */
const BODIES = ['SYN-100000009', 'SYN-100000017', 'SYN-100000025', 'SYN-100000033', 'SYN-100000041'] as const;

describe('what respondents did', () => {
  let database: TestDatabase;
  let api: TestApi;

  beforeAll(async () => {
    database = await loadedDatabase();
    api = await startApi({ DATABASE_URL: database.url });
    for (const [index, id] of BODIES.entries()) {
      const population = (index + 1) * 1_000;
      const body = aCollectivity({ id, siren: id.slice(4), population, stratum: '1000-3499' });
      await insertRow(database.dataSource.manager, CollectivityEntity, body);
    }
  });
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const read = async <T>(path: string): Promise<T> => {
    const answer = await api.get(`/api/v1/${path}`);
    expect(answer.statusCode).toBe(200);
    return answer.json<T>();
  };
  const proposal = (query = ''): Promise<ProposalDetailDto> => read(`proposals/${PROPOSAL}${query}`);

  /** One collectivity validates its state: a level at each of these services. */
  const publish = async (id: string, given: Readonly<Record<string, string>>): Promise<void> => {
    const { localSide } = await proposal();
    await publishState(api, { collectivityId: id, editionId: localSide.editionId }, given, AT);
  };

  it('is nothing before anybody answered, and is not a zero', async () => {
    expect((await proposal()).localSide.realisations).toBeNull();
    expect((await read<NationalDashboardDto>('dashboards/national')).respondents).toMatchObject({
      total: 0,
      byKind: [],
    });
    const list = await read<RealisationListDto>(`realisations?proposal=${PROPOSAL}`);
    expect(list).toMatchObject({ respondents: 0 });
    expect(list.items[0]).toMatchObject({ respondents: 0, unanswered: 0, notConcerned: 0, awaited: 0 });
    expect(list.items[0]?.explain).toMatchObject({ ruleId: 'service-together', coverage: { known: 0, total: 0 } });
  });

  it('is there at the first read after a validation, on every page', async () => {
    const [service] = (await proposal()).localSide.services;
    await publish(BODIES[0], { [service?.id ?? '']: 'achieved' });
    const { realisations } = (await proposal()).localSide;
    expect(realisations).toMatchObject({
      respondents: 1,
      disagreement: { difference: null, reason: expect.any(String) as string },
      coverage: [{ kind: 'syndicate', respondents: 1, collectivities: 5, population: 1_000, totalPopulation: 15_000 }],
      explain: { ruleId: 'local-side' },
      coverageExplain: { ruleId: 'respondents', coverage: { known: 1 } },
    });
    const aligned = await read<RealisationListDto>(`realisations?proposal=${PROPOSAL}`);
    expect(aligned.items.find(({ id }) => id === service?.id)?.explain).toMatchObject({
      coverage: { known: 1, total: 1 },
    });
    expect(realisations?.services.find(({ id }) => id === service?.id)?.levels.at(-1)).toMatchObject({
      level: 'achieved',
      collectivities: 1,
    });
    expect((await read<NationalDashboardDto>('dashboards/national')).respondents?.total).toBe(1);
    const { items } = await read<RealisationListDto>(`realisations?proposal=${PROPOSAL}`);
    expect(items.find(({ id }) => id === service?.id)?.levels.at(-1)?.collectivities).toBe(1);
  });

  it('is compared with the State from five respondents on, and not before', async () => {
    const ids = (await proposal()).localSide.services.map(({ id }) => id);
    const achieved = Object.fromEntries(ids.map((id) => [id, 'achieved']));
    for (const id of BODIES.slice(0, 4)) await publish(id, achieved);
    expect((await proposal()).localSide.realisations?.disagreement).toMatchObject({ difference: null });
    await publish(BODIES[4], achieved);
    const { realisations } = (await proposal()).localSide;
    expect(realisations).toMatchObject({ respondents: 5, value: 100, low: 100, high: 100 });
    expect(realisations?.disagreement).toMatchObject({ local: 'high', reason: null });
  });

  it('is read as of a day, from the history of validations', async () => {
    expect((await proposal('?asOf=2026-01-01')).localSide.realisations).toBeNull();
    expect((await proposal('?knownAt=2026-11-01')).localSide.realisations).toBeNull();
    const { respondents } = await read<NationalDashboardDto>('dashboards/national?asOf=2026-01-01');
    expect(respondents).toMatchObject({ total: 0, byKind: [] });
    const today = (await proposal()).localSide.realisations;
    const then = (await proposal('?asOf=2026-11-20')).localSide.realisations;
    expect(then).toEqual({ ...today, coverageExplain: expect.anything() as object });
    expect(then?.coverageExplain.inputs[0]).toMatchObject({ date: '2026-11-20' });
  });

  it('sorts the proposals by how far apart their two sides are, and says it of each', async () => {
    const { items } = await read<ProposalListDto>('proposals?sort=disagreement&limit=100');
    const differences = items.map(({ disagreement }) => disagreement?.difference ?? null);
    const compared = differences.filter((one) => one !== null);
    expect(compared.length).toBeGreaterThan(0);
    expect(differences.slice(0, compared.length)).toEqual(compared);
    expect(compared.map(Math.abs)).toEqual(compared.map(Math.abs).sort((a, b) => b - a));
    const own = items.find(({ id }) => id === PROPOSAL);
    const { realisations } = (await proposal()).localSide;
    expect(own?.disagreement).toEqual(realisations?.disagreement);
    expect(own?.indirectOnly).toBe(realisations?.indirectOnly);
  });

  it('is put together by theme, on the day read', async () => {
    const { items, respondents, explain } = await read<ThemeRealisationListDto>('realisations/themes');
    expect(respondents).toBe(5);
    expect(explain).toMatchObject({ ruleId: 'respondents-together', coverage: { total: 5 * 139 } });
    expect(items).toHaveLength(16);
    const known = items.filter(({ value }) => value !== null);
    expect(known.length).toBeGreaterThan(0);
    expect(known[0]).toMatchObject({ value: 100, explain: { ruleId: 'respondents-together' } });
    const before = await read<ThemeRealisationListDto>('realisations/themes?asOf=2026-01-01');
    expect(before).toMatchObject({ respondents: 0 });
    expect(before.items.every(({ value, distribution }) => value === null && distribution.length === 0)).toBe(true);
    const [theme] = known;
    const services = await read<RealisationListDto>(`realisations?theme=${theme?.id ?? ''}&limit=100`);
    expect(services.items.every(({ themeId }) => themeId === theme?.id)).toBe(true);
  });

  it('is set side by side by territory, without a value under five respondents', async () => {
    const service = (await proposal()).localSide.services[0];
    const communes = ['COM-35001', 'COM-35002', 'COM-35003', 'COM-35004', 'COM-35005'];
    for (const id of communes.slice(0, 4)) await publish(id, { [service?.id ?? '']: 'achieved' });
    const department = async (query = ''): Promise<TerritoryRealisationListDto['items'][number] | undefined> =>
      (await read<TerritoryRealisationListDto>(`realisations/territories${query}`)).items.find(
        ({ territory }) => territory === 'DEP-35',
      );
    expect(await department()).toMatchObject({ respondents: 4, value: null, classIndex: null });
    await publish(communes[4] ?? '', { [service?.id ?? '']: 'achieved' });
    expect(await department()).toMatchObject({ respondents: 5, value: 100, classIndex: 0 });
    expect(await department(`?theme=${service?.themeId ?? ''}`)).toMatchObject({ respondents: 5, value: 100 });
    expect(await department('?asOf=2026-01-01')).toMatchObject({ respondents: 0, value: null });
    expect(await department('?asOf=2026-11-20')).toEqual(await department());
    const { items } = await read<TerritoryRealisationListDto>('realisations/territories?level=region');
    expect(items.find(({ territory }) => territory === 'REG-53')).toMatchObject({ respondents: 5, value: 100 });
    expect(items.find(({ territory }) => territory === 'REG-84')).toMatchObject({ respondents: 0, value: null });
  });

  it.each(['realisations/territories?theme=inconnue', 'realisations?theme=inconnue'])(
    'is refused of a theme that the edition does not have: %s',
    async (path) => {
      expect((await api.get(`/api/v1/${path}`)).statusCode).toBe(404);
    },
  );

  it('is refused for a proposal that nobody made', async () => {
    expect((await api.get('/api/v1/realisations?proposal=2030-1.1.1')).statusCode).toBe(404);
  });
});
