import { type LabelMatrixDto, territoryDashboard, type TerritoryDashboardDto } from '@ou-en-est-on/contracts';
import { CollectivityRepository, endClosedStates, inTransaction } from '@ou-en-est-on/data';
import type { TestDatabase } from '@ou-en-est-on/data/testing';
import { WORKER } from '@ou-en-est-on/domain';
import * as z from 'zod/mini';
import { type GivenAnswers, publishState, withdrawState } from '../testing/publish-state.js';
import { loadedDatabase, startApi, type TestApi } from '../testing/test-api.js';

const RENNES = 'COM-35238';
/** Of Ille-et-Vilaine, of 1 000 to 3 499 inhabitants, but for the first. */
const OTHERS = ['COM-35001', 'COM-35002', 'COM-35003', 'COM-35004', 'COM-35005', 'COM-35006'] as const;
const SPRING = new Date('2026-04-10T10:00:00Z');
const AUTUMN = new Date('2026-11-10T10:00:00Z');

describe('what the collectivity of a territory made public', () => {
  let database: TestDatabase;
  let api: TestApi;
  let editionId: string;
  let services: string[];

  beforeAll(async () => {
    database = await loadedDatabase();
    api = await startApi({ DATABASE_URL: database.url });
    const { edition, themes } = (await api.get('/api/v1/label-matrix')).json<LabelMatrixDto>();
    editionId = edition.id;
    services = themes.flatMap((theme) => theme.services.map(({ id }) => id));
  });
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const stateOf = async (code: string, query = ''): Promise<NonNullable<TerritoryDashboardDto['localState']>> => {
    const answer = await api.get(`/api/v1/dashboards/territories/${code}${query}`);
    const { localState } = z.catchall(territoryDashboard, z.never()).parse(answer.json());
    if (!localState) throw new Error(`Nothing is said of the collectivity of ${code}.`);
    return localState;
  };
  const publish = (id: string, given: GivenAnswers, at = AUTUMN): Promise<void> =>
    publishState(api, { collectivityId: id, editionId }, given, at);
  const all = (value: string): GivenAnswers => Object.fromEntries(services.map((id) => [id, value]));
  const service = (at: number): string => services[at] ?? '';

  it('is nothing yet, and says how many of its kind made theirs public around', async () => {
    const state = await stateOf(RENNES);
    expect(state).toMatchObject({
      collectivity: { id: RENNES, name: 'Rennes', kind: 'commune' },
      published: null,
      around: { territory: { id: 'DEP-35' }, respondents: 0, explain: { ruleId: 'respondents' } },
    });
    expect(state.around?.collectivities).toBeGreaterThan(300);
  });

  it('is not asked of a territory that no collectivity answers for', async () => {
    const answer = await api.get('/api/v1/dashboards/territories/FR');
    expect(answer.json<TerritoryDashboardDto>().localState).toBeNull();
  });

  it('is there at the first read: scores by theme with their range, and each service', async () => {
    await publish(RENNES, { [service(0)]: 'achieved', [service(1)]: 'not-concerned' });
    const { published, around } = await stateOf(RENNES);
    expect(around?.respondents).toBe(1);
    expect(published).toMatchObject({
      validatedOn: '2026-11-10',
      overall: { value: 100, answered: 2, counted: 1, services: 139, explain: { ruleId: 'self-assessment-score' } },
      past: [],
    });
    expect(published?.overall.low).toBeLessThan(2);
    const [first, second] = published?.themes.flatMap((theme) => theme.services) ?? [];
    expect(first).toMatchObject({ id: service(0), standing: 'level', level: { id: 'achieved' }, from: null });
    expect(second).toMatchObject({ standing: 'not-concerned', level: null });
  });

  it('inherits the level of who provides, by name', async () => {
    await publish(RENNES, { [service(2)]: ['provided-by', 'EPCI-243500139'] });
    const standing = async (): Promise<object | undefined> =>
      (await stateOf(RENNES)).published?.themes.flatMap((theme) => theme.services)[2];
    expect(await standing()).toMatchObject({ standing: 'awaited', level: null, from: null });
    await publish('EPCI-243500139', { [service(2)]: 'in-progress' });
    expect(await standing()).toMatchObject({
      ...{ standing: 'level', level: { id: 'in-progress' } },
      from: { id: 'EPCI-243500139', name: 'Rennes Métropole' },
    });
  });

  it('is compared with the others of its département from five of them on, never with itself', async () => {
    const department = async () =>
      (await stateOf(RENNES)).published?.comparisons.find(({ group }) => group === 'department');
    for (const id of OTHERS.slice(0, 4)) await publish(id, all('in-progress'));
    expect(await department()).toMatchObject({ territory: { id: 'DEP-35' }, size: null, overall: null, themes: [] });
    await publish(OTHERS[4], all('in-progress'));
    const compared = await department();
    expect(compared).toMatchObject({ size: 5, overall: 50, explain: { ruleId: 'comparison-group' } });
    expect(compared?.themes).toHaveLength(16);
    expect(new Set(compared?.themes.map(({ value }) => value))).toEqual(new Set([50]));
    const groups = (await stateOf(RENNES)).published?.comparisons ?? [];
    expect(groups.map(({ group, size }) => [group, size])).toEqual([
      ['stratum', null],
      ['department', 5],
      ['region', 5],
    ]);
  });

  it('is compared with its own past, as it was then', async () => {
    const id = OTHERS[5];
    await publish(id, all('not-started'), SPRING);
    await publish(id, { [service(0)]: 'achieved' });
    const { published } = await stateOf(id);
    expect(published?.past).toMatchObject([{ on: '2026-04-10', overall: { value: 0, answered: 139 } }]);
    expect(published?.overall.value).toBeCloseTo(100 / 139);
    const then = (await stateOf(id, '?asOf=2026-05-01')).published;
    expect(then).toMatchObject({ validatedOn: '2026-04-10', overall: { value: 0 }, past: [], comparisons: [] });
    expect((await stateOf(id, '?knownAt=2026-04-09')).published).toBeNull();
  });

  it('tells apart the day of the validation, and the one since which others provide otherwise', async () => {
    await publish('EPCI-243500139', { [service(2)]: 'achieved' }, new Date('2026-11-15T10:00:00Z'));
    const { published } = await stateOf(RENNES, '?asOf=2026-11-20');
    expect(published).toMatchObject({ validatedOn: '2026-11-10', readOn: '2026-11-20', past: [{ on: '2026-11-10' }] });
    expect(published?.past[0]?.overall.value).toBeLessThan(published?.overall.value ?? 0);
    const before = (await stateOf(RENNES, '?asOf=2026-11-12')).published;
    expect(before).toMatchObject({ validatedOn: '2026-11-10', readOn: '2026-11-10', past: [] });
  });

  it('is no longer there once it is withdrawn, but was', async () => {
    await withdrawState(api, { collectivityId: OTHERS[5], editionId }, new Date('2026-11-12T10:00:00Z'));
    const left = { kind: 'withdrawn', on: '2026-11-12', successor: null };
    expect(await stateOf(OTHERS[5])).toMatchObject({ published: null, left });
    expect((await stateOf(OTHERS[5], '?asOf=2026-11-11')).published).toMatchObject({ validatedOn: '2026-11-10' });
  });

  it('of one that no longer exists is told with who took it over, but not on a day when it existed', async () => {
    await inTransaction(database.dataSource, { identity: { kind: 'system', name: 'command' } }, async (manager) => {
      await new CollectivityRepository(manager).close(OTHERS[4], '2026-11-15', RENNES);
    });
    await endClosedStates(database.dataSource, new Date('2026-11-16T10:00:00Z'), { identity: WORKER });
    const left = { kind: 'closed', on: '2026-11-15', successor: { id: RENNES, name: 'Rennes' } };
    expect(await stateOf(OTHERS[4])).toMatchObject({ published: null, left });
    expect(await stateOf(OTHERS[4], '?asOf=2026-11-14')).toMatchObject({
      ...{ published: { validatedOn: '2026-11-10' }, left: null },
    });
    // It had ended that day, but nobody knew: what it had published stayed public until its end was loaded.
    expect(await stateOf(OTHERS[4], '?asOf=2026-11-15')).toMatchObject({
      ...{ published: { validatedOn: '2026-11-10' }, left: null },
    });
  });
});
