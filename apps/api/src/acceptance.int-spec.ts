import type {
  ExchangeListDto,
  IndicatorDetailDto,
  IndicatorListDto,
  LabelMatrixDto,
  MotionListDto,
  NationalDashboardDto,
  ObservationListDto,
  ProposalDetailDto,
} from '@ou-en-est-on/contracts';
import { startLoadedApi, type TestApi, TODAY } from './testing/test-api.js';

describe('what the first use must show', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startLoadedApi();
  });
  afterAll(() => api.close());

  const read = async <T>(url: string): Promise<T> => {
    const answer = await api.get(url);
    expect(answer.statusCode).toBe(200);
    return answer.json<T>();
  };

  it('has four motions of 12, 29, 46 and 4 proposals, and says which congresses have no text', async () => {
    const motions = await read<MotionListDto>('/api/v1/motions');
    expect(motions.items.map(({ id, proposalCount }) => [id, proposalCount])).toEqual([
      ['2021', 12],
      ['2022', 29],
      ['2023', 46],
      ['2025', 4],
    ]);
    expect(motions).toMatchObject({ total: 4, next: null });
    expect(motions.withoutText.map(({ year }) => year)).toEqual([2019, 2020, 2026]);
  });

  it('has the four engagements of the association', async () => {
    const { items } = await read<{ items: { id: string }[] }>('/api/v1/engagements');
    expect(items.map(({ id }) => id)).toEqual(['2025-E1', '2025-E2', '2025-E3', '2025-E4']);
  });

  it('shows the label matrix with 16 themes and 139 services, as a working reconstruction', async () => {
    const matrix = await read<LabelMatrixDto>('/api/v1/label-matrix');
    expect(matrix.official).toBe(false);
    expect(matrix.themes).toHaveLength(16);
    expect(matrix.themes.flatMap(({ services }) => services)).toHaveLength(139);
    expect(new Set(matrix.themes.map(({ id }) => id)).size).toBe(16);
  });

  it('gives the national values of the fibre, of the series and of the published figures', async () => {
    const fibre = await read<ObservationListDto>('/api/v1/indicators/fibre-raccordable/observations?territory=FR');
    const ofSeries = fibre.items
      .filter(({ series }) => series === 'ind-306')
      .map(({ kind, value, date }) => `${kind} ${String(value)} ${date}`);
    expect(ofSeries).toEqual(
      expect.arrayContaining([
        'initial 72.28 2022-03-31',
        'measured 79 2022-12-31',
        'target 100 2025-12-31',
        'target 100 2026-12-31',
      ]),
    );
    expect(fibre.headline).toMatchObject({ value: 93.5, date: '2025-09-30', kind: 'measured' });
    expect(fibre.headline?.series).not.toBe('ind-306');
    expect(fibre.headline?.evidence?.title).toEqual(expect.any(String));
    expect(fibre.rate).toMatchObject({ initial: { value: 72.28 }, target: { value: 100, date: '2026-12-31' } });
    expect(fibre.rate?.raw).toBeCloseTo((100 * (93.5 - 72.28)) / (100 - 72.28), 6);
    expect(fibre.items.map(({ date }) => date)).toEqual(fibre.items.map(({ date }) => date).sort());
  });

  it('gives Corse-du-Sud its own values', async () => {
    const corse = await read<ObservationListDto>('/api/v1/indicators/fibre-raccordable/observations?territory=DEP-2A');
    expect(corse.total).toBeGreaterThan(2);
    expect(new Set(corse.items.map(({ territory }) => territory))).toEqual(new Set(['DEP-2A']));
    expect(corse.headline).toMatchObject({ territoryName: 'Corse-du-Sud', series: 'ind-306' });
    expect(corse.headline?.value).not.toBe(93.5);
  });

  it('counts every proposal once by stake and by motion on the dashboard', async () => {
    const dashboard = await read<NationalDashboardDto>('/api/v1/dashboards/national');
    const sum = (groups: readonly { progress: { total: number } }[]): number =>
      groups.reduce((total, { progress }) => total + progress.total, 0);
    expect(dashboard.date).toBe(TODAY);
    expect(dashboard.all.total).toBe(91);
    expect(sum(dashboard.byStake)).toBe(91);
    expect(sum(dashboard.byMotion)).toBe(91);
    expect(dashboard.all.counts.reduce((total, one) => total + one.total, 0)).toBe(91);
    expect(dashboard.all.pendingVerification).toBeGreaterThan(0);
    expect(dashboard.headlineIndicators.length).toBeGreaterThan(8);
    expect(dashboard.headlineIndicators.every(({ headline }) => headline)).toBe(true);
    expect(dashboard.recentlyMoved).toHaveLength(5);
    expect(dashboard.longestAsked.every(({ askedIn }) => askedIn.years.length > 1)).toBe(true);
  });

  it('computes the indicators that our own data give, the same in their summary and in their values', async () => {
    const replies = await read<IndicatorDetailDto>('/api/v1/indicators/motions-sans-reponse-ecrite');
    expect(replies.current).toMatchObject({ value: 4, date: TODAY, territory: 'FR' });
    const acts = await read<IndicatorDetailDto>('/api/v1/indicators/propositions-avec-acte');
    const values = await read<ObservationListDto>(
      '/api/v1/indicators/propositions-avec-acte/observations?territory=FR',
    );
    expect(values.items).toEqual([acts.current]);
    expect(values.total).toBe(1);
    expect(acts.current).toMatchObject({ value: 32, note: 'dont 32 d’après des lectures provisoires' });
    const elsewhere = await read<ObservationListDto>(
      '/api/v1/indicators/propositions-avec-acte/observations?territory=DEP-35',
    );
    expect(elsewhere).toMatchObject({ items: [], total: 0, headline: null });
  });

  it('shows both figures of 2025 for the credits, and no competing figure where there is one answer', async () => {
    const { items } = await read<IndicatorListDto>('/api/v1/indicators?limit=100');
    const disputed = items.filter(({ competing }) => competing.length > 0);
    expect(
      disputed.map(({ id, current, competing }) => [id, current?.value, competing.map(({ value }) => value)]),
    ).toEqual([['conseillers-credits', 49, [40]]]);
    expect(items.map(({ rate }) => rate.current)).toEqual(items.map(({ current }) => current));
  });

  it('counts the wait for a reply from the latest day that sources give, and orders exchanges one way', async () => {
    const motions = await read<MotionListDto>('/api/v1/motions');
    const exchanges = await read<ExchangeListDto>('/api/v1/exchanges?limit=100');
    const waiting = exchanges.withoutWrittenReply.find(({ motionId }) => motionId === '2023');
    expect(waiting).toMatchObject({ motionId: '2023', deliveredOn: '2023-10-18', days: 1130 });
    expect(motions.items.find(({ id }) => id === '2023')?.daysWithoutWrittenReply).toBe(1130);
    const proposal = await read<ProposalDetailDto>('/api/v1/proposals/2023-1.1.1');
    const ids = proposal.exchanges.map(({ id }) => id);
    expect(ids).toEqual(exchanges.items.map(({ id }) => id).filter((id) => ids.includes(id)));
  });

  it('knows every territory, France, its 18 régions and its 101 départements among them', async () => {
    const totals = await Promise.all(
      ['', '?type=region', '?type=department', '?type=country,region'].map(
        async (query) => (await read<{ total: number }>(`/api/v1/territories${query}`)).total,
      ),
    );
    expect(totals).toEqual([36_352, 18, 101, 19]);
  });
});
