import {
  explainHeadline,
  explainIndicators,
  explainLoadedValues,
  explainPublishedRate,
  explainPublishedTarget,
  explainTerritories,
  explainValues,
} from './indicator.explain.js';
import { observation } from './observation.factory.js';
import { checkPublishedRate } from './published-rate.rules.js';
import { readTerritories } from './territory-figures.rules.js';

const source = (): string => 'Arcep';
const INITIAL = observation('initial', '2020-12-31', 50);
const TARGET = observation('target', '2026-12-31', 100);
const MEASURED = { ...observation('measured', '2025-09-30', 75), publishedRate: 50 };

describe('what explains the figures of an indicator', () => {
  it('names the values set aside beside the headline', () => {
    const { inputs } = explainHeadline(MEASURED, source, [INITIAL]);
    expect(inputs.map(({ value }) => value)).toEqual([75, 50]);
  });

  it('gives a target as its source published it', () => {
    expect(explainPublishedTarget(TARGET, source)).toMatchObject({
      ruleId: 'published-value',
      inputs: [{ label: 'Dernière cible', value: 100, source: 'Arcep', date: '2026-12-31' }],
    });
  });

  it('puts our rate, and the start that gives the source’s, beside the rate that it publishes', () => {
    const check = checkPublishedRate([INITIAL, MEASURED, TARGET], 'up');
    const { inputs } = explainPublishedRate(check ?? raise(), source);
    expect(inputs.map(({ value }) => value)).toEqual([50, 50, 50]);

    const unexplained = checkPublishedRate([{ ...MEASURED, publishedRate: 12 }], 'up');
    expect(explainPublishedRate(unexplained ?? raise(), source).inputs.map(({ value }) => value)).toEqual([
      12,
      null,
      null,
    ]);
  });

  it('counts the values of each series, up to the last day', () => {
    const other = { ...INITIAL, seriesId: 'ind-2' };
    const { inputs } = explainValues([INITIAL, TARGET, MEASURED, other], source);
    expect(inputs).toEqual([
      { label: `Série ${INITIAL.seriesId}, nombre de valeurs`, value: 3, source: 'Arcep', date: '2026-12-31' },
      { label: 'Série ind-2, nombre de valeurs', value: 1, source: 'Arcep', date: '2020-12-31' },
    ]);
    expect(explainValues([], source).inputs).toEqual([]);
  });

  it('counts those followed at mid-term, and the others by origin', () => {
    const { inputs } = explainIndicators([
      { headline: true, origin: 'dataset' },
      { headline: false, origin: 'dataset' },
      { headline: false, origin: 'dataset' },
    ]);
    expect(inputs.map(({ label, value }) => [label, value])).toEqual([
      ['Suivis à mi-mandat', 1],
      ['Autres, de données ouvertes', 2],
    ]);
  });

  it('says when the values of a series were loaded', () => {
    const series = { id: 'ind-306', publisher: 'Arcep', observationCount: 3, importedOn: '2026-11-21' };
    expect(explainLoadedValues(series).inputs).toEqual([
      { label: 'Série ind-306', value: 3, source: 'Arcep', date: '2026-11-21' },
    ]);
  });

  it('says of how many territories of a map a value is known', () => {
    const values = [{ ...MEASURED, territoryId: 'DEP-01' }];
    const reading = readTerritories(['DEP-01', 'DEP-02'], values, 'up', { asOf: '2026-11-21' });
    expect(explainTerritories(reading, 'Arcep')).toMatchObject({
      ruleId: 'territory-comparison',
      coverage: { known: 1, total: 2 },
      inputs: [{ value: 1, source: 'Arcep', date: '2025-09-30' }, { value: 1 }, { value: 0 }],
    });
  });
});

function raise(): never {
  throw new Error('A rate was published.');
}
