import { explainComposition, explainDuty, explainFoundTerritories, explainPopulation } from './territory.explain.js';

describe('what explains the figures of a territory', () => {
  it('says who published its population, and for which vintage', () => {
    const { ruleId, inputs } = explainPopulation({ population: 230_890, vintage: 2026 });
    expect(ruleId).toBe('published-value');
    expect(inputs[0]).toMatchObject({ value: 230_890, date: '2026' });
    expect(inputs[0]?.source).toContain('Insee');
    expect(explainPopulation({ population: null, vintage: 2026 }).inputs[0]?.value).toBeNull();
  });

  it('says what a département is made of, by the same publisher', () => {
    const { inputs } = explainComposition({ population: 1_100_000, vintage: 2026 }, { epcis: 18, communes: 332 });
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
