import type { StandingCount } from './local-reading.rules.js';
import { pooledReading, territoryReadings, themeReadings } from './pooled-reading.rules.js';

const LEVELS = [
  { code: 'not-started', weight: 0 },
  { code: 'achieved', weight: 1 },
];
const count = (subjectId: string, standing: string, collectivities: number): StandingCount => ({
  ...{ kind: 'commune', subjectId, standing, collectivities, population: 0 },
});

describe('answers put together', () => {
  it('leave open what is silent, and not what is not concerned', () => {
    const standings = new Map(Object.entries({ achieved: 6, 'not-started': 2, 'not-concerned': 1, awaited: 1 }));
    // 20 could be given: 8 known, 1 not concerned, 11 open.
    expect(pooledReading({ respondents: 10, services: 2, standings }, LEVELS)).toMatchObject({
      ...{ known: 8, possible: 20, value: 75 },
      ...{ low: (100 * 6) / 19, high: (100 * 17) / 19 },
    });
  });

  it('theme by theme, count each respondent for each service', () => {
    const themes = [
      { id: 'a', services: [{ id: 'a-1' }, { id: 'a-2' }] },
      { id: 'b', services: [{ id: 'b-1' }] },
    ];
    const counts = [count('*', 'respondent', 4), count('a-1', 'achieved', 4), count('a-2', 'not-started', 4)];
    expect(themeReadings(themes, counts, LEVELS)).toMatchObject([
      { themeId: 'a', respondents: 4, known: 8, possible: 8, value: 50, low: 50, high: 50 },
      { themeId: 'b', known: 0, possible: 4, value: null, low: 0, high: 100 },
    ]);
  });
});

describe('territories side by side', () => {
  const sums = [
    { territoryId: 'DEP-35', standing: 'respondent', count: 3 },
    { territoryId: 'DEP-35', standing: 'achieved', count: 3 },
    { territoryId: 'DEP-22', standing: 'respondent', count: 2 },
    { territoryId: 'DEP-22', standing: 'not-started', count: 1 },
  ];

  it('have no value under five respondents', () => {
    expect(territoryReadings([{ id: 'DEP-35', parts: ['DEP-35'] }], sums, 1, LEVELS)).toEqual([
      { territoryId: 'DEP-35', respondents: 3, value: null, low: null, high: null },
    ]);
  });

  it('are the sum of their parts', () => {
    const [bretagne] = territoryReadings([{ id: 'REG-53', parts: ['REG-53', 'DEP-22', 'DEP-35'] }], sums, 1, LEVELS);
    expect(bretagne).toEqual({ territoryId: 'REG-53', respondents: 5, value: 75, low: 60, high: 80 });
  });
});
