import type {
  IndicatorDetailDto,
  LabelMatrixDto,
  MotionListDto,
  NationalDashboardDto,
  ObservationListDto,
} from '@ou-en-est-on/contracts';
import { startLoadedApi, type TestApi, TODAY } from './testing/test-api.js';

describe('what the first use must show', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startLoadedApi();
  }, 120_000);
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
    expect(acts.current?.value).toBeGreaterThan(0);
    const elsewhere = await read<ObservationListDto>(
      '/api/v1/indicators/propositions-avec-acte/observations?territory=DEP-35',
    );
    expect(elsewhere).toMatchObject({ items: [], total: 0, headline: null });
  });

  it('knows France, its 18 régions and its 101 départements', async () => {
    const totals = await Promise.all(
      ['', '?type=region', '?type=department', '?type=country,region'].map(
        async (query) => (await read<{ total: number }>(`/api/v1/territories${query}`)).total,
      ),
    );
    expect(totals).toEqual([120, 18, 101, 19]);
  });
});
