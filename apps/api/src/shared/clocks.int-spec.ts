import {
  CLOCKED_READINGS,
  type EngagementListDto,
  type ExchangeListDto,
  type GovernmentActionDetailDto,
  type GovernmentActionListDto,
  type IndicatorDetailDto,
  type IndicatorListDto,
  type MotionDetailDto,
  type MotionListDto,
  type NationalDashboardDto,
  type ObservationListDto,
  type ProposalDetailDto,
  type ProposalListDto,
  type TerritoryFiguresListDto,
} from '@ou-en-est-on/contracts';
import {
  importFile,
  ImportRepository,
  ProgressEventEntity,
  ProgressEventFactEntity,
  readDescriptor,
} from '@ou-en-est-on/data';
import { createTestDatabase, insertRow, type TestDatabase } from '@ou-en-est-on/data/testing';
import { loadData, readDataset } from '../commands/load-data.js';
import { startApi, type TestApi, TODAY } from '../testing/test-api.js';
import { Readable } from 'node:stream';

const LOADED = new Date('2026-06-01T08:00:00Z');
const REVIEWED = new Date('2026-09-01T08:00:00Z');
const WITHDRAWN = new Date('2026-10-01T08:00:00Z');
const PROPOSAL = '2023-1.1.1';
/** One that there was at each date read here. */
const IDS: Readonly<Record<string, string>> = {
  ...{ proposals: PROPOSAL, motions: '2021', indicators: 'fibre-raccordable', territories: 'dep-35' },
  ...{ collectivities: 'COM-35238', 'government-actions': 'pfthd' },
};

describe('the two clocks', () => {
  let database: TestDatabase;
  let api: TestApi;

  beforeAll(async () => {
    database = await createTestDatabase();
    const { dataSource } = database;
    await loadData(dataSource, readDataset([]), LOADED);
    await dataSource.transaction(async (manager) => {
      const event = {
        ...{ id: 'review', proposalId: PROPOSAL, progress: 'declined', review: 'published' },
        ...{ effectiveOn: '2025-03-31', effectivePrecision: 'day', recordedAt: REVIEWED, rationale: 'Relecture.' },
        ...{ factCount: 1, author: 'a', reviewer: 'b' },
      };
      await insertRow(manager, ProgressEventEntity, event);
      await insertRow(manager, ProgressEventFactEntity, {
        ...{ eventId: 'review', factRef: 'pfthd:m1', role: 'evidence', position: 0 },
      });
    });
    const imports = new ImportRepository(dataSource.manager);
    const [series] = await dataSource.query<{ id: string }[]>(`SELECT id FROM import WHERE source_file LIKE '%306%'`);
    expect(await imports.withdraw(series?.id ?? '', WITHDRAWN)).toBe(true);
    const undone = await importOne('essai-retire', new Date('2026-07-01T08:00:00Z'));
    await imports.withdraw(undone ?? '', new Date('2026-08-01T08:00:00Z'));
    await importOne('essai-recent', new Date('2026-11-01T08:00:00Z'));
    api = await startApi({ DATABASE_URL: database.url });
  });
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  /** A file of a value, whose descriptor defines the indicator. */
  const importOne = async (id: string, now: Date): Promise<string | null> => {
    const indicator = { id, label: id, unit: 'lieux', direction: 'up' };
    const descriptor = readDescriptor(JSON.stringify({ series: [{ name: id, indicator }] }));
    const header = 'indic_id,enforce_zone_id,metric_enforce_date,maille,indic_vi,indic_va,indic_vc,indic_ta';
    const bytes = Readable.from([Buffer.from(`${header}\n${id},FRANCE,2022-12-31,NAT,,12,,\n`)]);
    const source = { name: `${id}.csv`, bytes, descriptor };
    return (await importFile(database.dataSource, source, { publish: true, now })).importId;
  };
  const read = async <T>(url: string): Promise<T> => {
    const answer = await api.get(`/api/v1/${url}`);
    expect([url, answer.statusCode]).toEqual([url, 200]);
    return answer.json<T>();
  };
  const progressOf = async (query: string): Promise<string> =>
    (await read<ProposalDetailDto>(`proposals/${PROPOSAL}${query}`)).stateProgress.value;

  it.each([
    ['', TODAY, TODAY],
    ['?asOf=2024-05-01', '2024-05-01', TODAY],
    ['?knownAt=2026-07-01', '2026-07-01', '2026-07-01'],
    ['?asOf=2024-05-01&knownAt=2026-07-01', '2024-05-01', '2026-07-01'],
  ])('are named by every answer: %s', async (query, asOf, knownAt) => {
    for (const reading of CLOCKED_READINGS) {
      const url = reading.slice(1).replace(/(?<=([a-z-]+)\/):id/, (_id, collection: string) => IDS[collection] ?? '');
      expect(await read(`${url}${query}`)).toMatchObject({ clocks: { asOf, knownAt } });
    }
  });

  it.each([
    ['2026-06-15', 404, 404],
    ['2026-07-15', 200, 404],
    ['2026-08-15', 404, 404],
    [TODAY, 404, 200],
  ])('know on %s the indicators that an import showed by then', async (day, undone, recent) => {
    const statusOf = async (url: string): Promise<number> =>
      (await api.get(`/api/v1/indicators/${url}knownAt=${day}`)).statusCode;
    for (const [id, status] of [
      ['essai-retire', undone],
      ['essai-recent', recent],
    ] as const) {
      const pages = [`${id}?`, `${id}/observations?`, `${id}/observations?territory=FR&`];
      expect(await Promise.all(pages.map(statusOf))).toEqual(pages.map(() => status));
      const { items } = await read<IndicatorListDto>(`indicators?limit=100&knownAt=${day}`);
      expect(items.some((one) => one.id === id)).toBe(status === 200);
    }
  });

  it('show what was true on a day as we know it now, and what the site had published on a day', async () => {
    const before = await progressOf('?knownAt=2026-08-31');
    expect(await progressOf('')).toBe('declined');
    expect(await progressOf('?asOf=2025-03-31')).toBe('declined');
    expect(await progressOf('?asOf=2025-03-30')).not.toBe('declined');
    expect(before).not.toBe('declined');
    expect(await progressOf('?knownAt=2026-09-01')).toBe('declined');
    expect(await progressOf('?asOf=2025-12-31&knownAt=2026-08-31')).not.toBe('declined');
    expect(await progressOf('?knownAt=2026-05-31')).toBe('not-assessed');
  });

  it('leave of a history what was known and effective', async () => {
    const whole = await read<ProposalDetailDto>(`proposals/${PROPOSAL}`);
    const then = await read<ProposalDetailDto>(`proposals/${PROPOSAL}?asOf=2023-12-31`);
    expect(whole.history.map(({ id }) => id)).toContain('review');
    expect(then.history.every(({ effectiveOn }) => effectiveOn <= '2023-12-31')).toBe(true);
    expect(then.exchanges.every(({ date }) => date <= '2023-12-31')).toBe(true);
    expect(
      then.indicators
        .flatMap(({ indicator }) => indicator.current?.date ?? [])
        .sort()
        .at(-1) ?? '',
    ).not.toMatch(/^202[4-9]/);
  });

  it('count on the dashboard only what had been asked', async () => {
    const dashboard = await read<NationalDashboardDto>('dashboards/national?asOf=2022-12-31');
    expect(dashboard).toMatchObject({ date: '2022-12-31', all: { total: 41 } });
    expect(dashboard.byMotion.map(({ motion, progress }) => [motion.id, progress.total])).toEqual([
      ['2021', 12],
      ['2022', 29],
    ]);
    expect(
      dashboard.recentlyMoved.every(({ stateProgress }) => (stateProgress.effectiveOn ?? '') <= '2022-12-31'),
    ).toBe(true);
    const list = await read<ProposalListDto>('proposals?asOf=2022-12-31&limit=100');
    expect(list.total).toBe(41);
    expect(list.items.every(({ askedIn }) => askedIn.years.every((year) => year <= 2022))).toBe(true);
    expect((await api.get(`/api/v1/proposals/${PROPOSAL}?asOf=2022-12-31`)).statusCode).toBe(404);
  });

  it('read of an indicator the values published and not withdrawn by then, of that day or before', async () => {
    const values = (query: string): Promise<ObservationListDto> =>
      read(`indicators/fibre-raccordable/observations?territory=FR${query}`);
    const seriesOf = ({ items }: ObservationListDto): string[] => [...new Set(items.map(({ series }) => series))];
    const now = await values('');
    const then = await values('&knownAt=2026-09-30');
    expect(seriesOf(now)).not.toContain('ind-306');
    expect(seriesOf(then)).toContain('ind-306');
    expect((await values('&knownAt=2026-05-31')).items).toEqual([]);
    const past = await values('&asOf=2023-12-31&knownAt=2026-09-30');
    expect(past.items.filter(({ kind, date }) => kind !== 'target' && date > '2023-12-31')).toEqual([]);
    expect(past.items.some(({ kind, date }) => kind === 'target' && date > '2023-12-31')).toBe(true);
    expect(past.headline).toMatchObject({ date: expect.stringMatching(/^202[0-3]/) as string });
    expect(past.rate).toMatchObject({ current: past.headline, target: { date: '2026-12-31' } });
    const detail = await read<IndicatorDetailDto>('indicators/fibre-raccordable?knownAt=2026-09-30');
    expect(detail.series.map(({ id }) => id)).toContain('ind-306');
    expect(detail.current?.date).toBe(then.headline?.date);
  });

  it('move our own indicators too', async () => {
    const current = async (query: string): Promise<unknown> => {
      const { items } = await read<IndicatorListDto>(`indicators${query}`);
      const { value, date } = items.find(({ id }) => id === 'propositions-avec-acte')?.current ?? {};
      const replies = items.find(({ id }) => id === 'motions-sans-reponse-ecrite')?.current?.value;
      return { value, date, replies };
    };
    expect(await current('?knownAt=2026-05-31')).toEqual({ value: 0, date: '2026-05-31', replies: 4 });
    expect(await current('?asOf=2022-12-31')).toMatchObject({ date: '2022-12-31', replies: 2 });
    const list = await read<ObservationListDto>('indicators/propositions-avec-acte/observations?asOf=2022-12-31');
    expect(list.items[0]).toMatchObject({ date: '2022-12-31' });
  });

  it('leave out the motions, engagements and exchanges that there were not yet', async () => {
    const motions = await read<MotionListDto>('motions?asOf=2022-12-31');
    expect(motions.items.map(({ id }) => id)).toEqual(['2021', '2022']);
    expect(motions.withoutText.map(({ year }) => year)).toEqual([2019, 2020]);
    expect((await api.get('/api/v1/motions/2023?asOf=2022-12-31')).statusCode).toBe(404);
    expect((await read<EngagementListDto>('engagements?asOf=2024-12-31')).total).toBe(0);
    expect((await read<EngagementListDto>('engagements')).total).toBe(4);
    const exchanges = await read<ExchangeListDto>('exchanges?asOf=2022-12-31&limit=100');
    expect(exchanges.items.length).toBeGreaterThan(0);
    expect(exchanges.items.filter(({ date }) => date > '2022-12-31')).toEqual([]);
    expect(exchanges.withoutWrittenReply.map(({ motionId }) => motionId)).toEqual(['2021', '2022']);
  });

  it('count the days without a known written reply up to the day read as of', async () => {
    const motionOf = (query: string): Promise<MotionDetailDto> => read(`motions/2023${query}`);
    const now = (await motionOf('')).daysWithoutWrittenReply ?? 0;
    const then = (await motionOf('?asOf=2026-11-11')).daysWithoutWrittenReply ?? 0;
    expect(now - then).toBe(10);
  });

  it('show of the State actions those begun by then, each with its facts of that day or before', async () => {
    const then = await read<GovernmentActionListDto>('government-actions?asOf=2021-12-31&limit=100');
    const now = await read<GovernmentActionListDto>('government-actions?limit=100');
    const dashboard = await read<NationalDashboardDto>('dashboards/national?asOf=2021-12-31');
    expect(then.total).toBe(dashboard.actionCount);
    expect(then.total).toBeLessThan(now.total);
    expect(then.items.filter(({ startDate }) => (startDate ?? '') > '2021-12-31')).toEqual([]);
    const action = await read<GovernmentActionDetailDto>('government-actions/pfthd?asOf=2021-12-31');
    expect(action.observations.filter(({ date }) => date > '2021-12-31')).toEqual([]);
    const ahead = action.milestones.filter(({ date }) => date > '2021-12-31');
    expect(ahead.map(({ id }) => id)).toEqual(expect.arrayContaining(['pfthd:m2', 'pfthd:m6']));
    expect(new Set(ahead.map(({ state }) => state))).toEqual(new Set(['planned']));
  });

  it('say that the State is not concerned of the same proposals whatever the day', async () => {
    const concerned = async (query: string): Promise<string[]> => {
      const { items } = await read<ProposalListDto>(`proposals?stateProgress=not-concerned&limit=100${query}`);
      return items.map(({ id }) => id);
    };
    const now = await concerned('');
    expect(now.length).toBeGreaterThan(0);
    expect(await concerned('&asOf=2023-12-31')).toEqual(now);
    expect(await concerned('&asOf=2023-12-31&knownAt=2024-01-01')).toEqual(now);
  });

  it('compare the territories on the values of that day or before', async () => {
    const then = await read<TerritoryFiguresListDto>('indicators/fibre-raccordable/territories?asOf=2022-12-31');
    expect((then.referenceDate ?? '') <= '2022-12-31').toBe(true);
    expect(then.items.filter(({ current }) => (current?.date ?? '') > '2022-12-31')).toEqual([]);
    const before = await read<TerritoryFiguresListDto>('indicators/fibre-raccordable/territories?knownAt=2026-05-31');
    expect(before.items.filter(({ current }) => current !== null)).toEqual([]);
  });

  it('are those of the CSV', async () => {
    const { body } = await api.get('/api/v1/proposals?asOf=2021-12-31', { accept: 'text/csv' });
    expect(body.match(/^2\d{3}-/gm)).toHaveLength(12);
    const values = await api.get('/api/v1/indicators/fibre-raccordable/observations?knownAt=2026-05-31', {
      accept: 'text/csv',
    });
    expect(values.body.trim().split('\r\n')).toHaveLength(1);
  });

  it('say which day is to come', async () => {
    const answer = await api.get('/api/v1/proposals?asOf=2026-11-22');
    expect(answer.json()).toMatchObject({
      code: 'invalid-request',
      faults: [{ field: 'asOf', message: 'ne peut être dans le futur : nous sommes le 2026-11-21' }],
    });
  });
});
