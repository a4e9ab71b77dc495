import { explainComposition, explainDuty, explainFoundTerritories, explainPopulation } from './territory.explain.js';

const RENNES = { id: 'COM-35238', departmentId: 'DEP-35', vintage: 2026 };

describe('what explains the figures of a territory', () => {
  it('says who published its population, and for which vintage', () => {
    const { ruleId, inputs } = explainPopulation({ ...RENNES, population: 230_890 });
    expect(ruleId).toBe('published-value');
    expect(inputs[0]).toMatchObject({ value: 230_890, date: '2026' });
    expect(inputs[0]?.source).toContain('Insee');
    expect(explainPopulation({ ...RENNES, population: null }).inputs[0]?.value).toBeNull();
  });

  it('dates the inhabitants of Mayotte by their census, and says so of those of France', () => {
    const mayotte = { id: 'DEP-976', departmentId: null, population: 256_518, vintage: 2026 };
    expect(explainPopulation(mayotte).inputs).toMatchObject([{ value: 256_518, date: '2017' }]);
    const { inputs } = explainComposition(mayotte, { epcis: 5, communes: 17 });
    expect(inputs.map(({ date }) => date)).toEqual(['2026', '2026', '2017']);
    const france = { id: 'FR', departmentId: null, population: 68_000_000, vintage: 2026 };
    expect(explainPopulation(france).inputs).toMatchObject([
      { value: 68_000_000, date: '2026' },
      { label: 'Dont Mayotte, selon le recensement de', value: 2017 },
    ]);
  });

  it('says what a département is made of, by the same publisher', () => {
    const { inputs } = explainComposition({ ...RENNES, population: 1_100_000 }, { epcis: 18, communes: 332 });
    expect(inputs.map(({ value }) => value)).toEqual([18, 332, 1_100_000]);
    expect(new Set(inputs.map(({ source, date }) => `${source ?? ''} ${date ?? ''}`)).size).toBe(1);
  });

  it('says which text sets the number of a duty, and nothing of a duty without one', () => {
    expect(explainDuty('population', 'Loi n° 2021-1485, art. 35')?.inputs[0]).toMatchObject({
      value: 50_000,
      source: 'Loi n° 2021-1485, art. 35',
    });
    expect(explainDuty('every-collectivity', 'Loi')).toBeNull();
  });

  it('repeats the words sought, when there are any', () => {
    expect(explainFoundTerritories('rennes', 6).inputs.map(({ value }) => value)).toEqual(['rennes', 6]);
    expect(explainFoundTerritories(null, 18).inputs.map(({ value }) => value)).toEqual([18]);
  });
});
