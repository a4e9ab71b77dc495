import type { ExplanationDto, NationalDashboardDto } from '@ou-en-est-on/contracts';
import { RULES } from '@ou-en-est-on/domain';
import { startLoadedApi, type TestApi } from '../testing/test-api.js';

describe('the figures of the dashboard explain themselves', () => {
  let api: TestApi;
  let dashboard: NationalDashboardDto;
  let bytes: number;

  beforeAll(async () => {
    api = await startLoadedApi();
    const answer = await api.get('/api/v1/dashboards/national');
    dashboard = answer.json();
    bytes = answer.rawPayload.length;
  });
  afterAll(() => api.close());

  it('by the rule of the domain, its version and its words', () => {
    const explanations = explanationsOf(dashboard);
    expect(explanations.length).toBeGreaterThan(40);
    for (const { ruleId, ruleVersion, formula, inputs } of explanations) {
      expect(RULES[ruleId]).toMatchObject({ version: ruleVersion, formula });
      expect(inputs.length).toBeGreaterThan(0);
    }
  });

  it('with the inputs that give the figure', () => {
    expect(dashboard.all.explain.inputs[0]).toEqual({ label: 'Propositions', value: 91, source: null, date: null });
    const fibre = dashboard.headlineIndicators.find(({ id }) => id === 'fibre-raccordable');
    if (!fibre) throw new Error('The dashboard has no fibre indicator.');
    const { inputs } = fibre.rate.explain;
    const [initial = NaN, current = NaN, target = NaN] = inputs.map(({ value }) => Number(value));
    expect((100 * (current - initial)) / (target - initial)).toBeCloseTo(fibre.rate.raw ?? NaN, 9);
    expect(inputs.every(({ source, date }) => source !== null && date !== null)).toBe(true);
    expect(fibre.explain.inputs[0]).toMatchObject({ value: fibre.current?.value, date: fibre.current?.date });
  });

  it('also for what we compute ourselves', () => {
    const acts = dashboard.headlineIndicators.find(({ id }) => id === 'propositions-avec-acte');
    expect(acts?.explain).toMatchObject({
      ruleId: 'proposals-with-state-act',
      coverage: { total: expect.any(Number) as number },
    });
    expect(acts?.explain.inputs.at(-1)?.value).toBe(acts?.current?.value);
  });

  it('without making the page heavy', () => {
    expect(bytes).toBeLessThan(55_000);
  });
});

function explanationsOf(value: unknown): ExplanationDto[] {
  if (typeof value !== 'object' || value === null) return [];
  const found = 'ruleId' in value ? [value as ExplanationDto] : [];
  return [...found, ...Object.values(value).flatMap(explanationsOf)];
}
