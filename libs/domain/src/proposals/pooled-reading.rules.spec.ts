import type { StandingCount } from './local-reading.rules.js';
import { pooledReading, type SubjectStanding, territoryReadings, themeReadings } from './pooled-reading.rules.js';

const LEVELS = [
  { code: 'not-started', weight: 0 },
  { code: 'achieved', weight: 1 },
];
const count = (subjectId: string, standing: string, collectivities: number): StandingCount => ({
  ...{ kind: 'commune', subjectId, standing, collectivities, population: 0 },
});

const standing = (subjectId: string, where: string, answers: number): SubjectStanding => ({
  ...{ subjectId, standing: where, count: answers },
});
const THEMES = [
  { id: 'a', services: [{ id: 'a-1' }, { id: 'a-2' }] },
  { id: 'b', services: [{ id: 'b-1' }] },
];

describe('answers put together', () => {
  it('leave open what is silent, and not what is not concerned', () => {
    const standings = [
      ...[standing('a', 'achieved', 6), standing('b', 'not-started', 2)],
      ...[standing('a', 'not-concerned', 1), standing('b', 'awaited', 1)],
    ];
    // 20 could be given: 8 known, 1 not concerned, 11 open.
    expect(pooledReading({ respondents: 10, services: 2, standings }, LEVELS)).toMatchObject({
      ...{ known: 8, counted: 6, possible: 20, value: 75 },
      ...{ low: (100 * 6) / 19, high: (100 * 17) / 19 },
    });
  });

  it('theme by theme, count each respondent for each service', () => {
    const counts = [count('*', 'respondent', 5), count('a-1', 'achieved', 5), count('a-2', 'not-started', 5)];
    expect(themeReadings(THEMES, counts, LEVELS)).toMatchObject([
      { themeId: 'a', respondents: 5, counted: 5, known: 10, possible: 10, value: 50, low: 50, high: 50 },
      { themeId: 'b', counted: 0, known: 0, possible: 5, value: null, low: null, high: null },
    ]);
  });

  it('say nothing but counts of a theme none of whose services has five levels known, however many answered', () => {
    const said = [count('a-1', 'achieved', 4), count('a-2', 'not-started', 4), count('a-1', 'not-concerned', 30)];
    const [reading] = themeReadings(THEMES, [count('*', 'respondent', 40), ...said], LEVELS);
    expect(reading).toMatchObject({ respondents: 40, counted: 4, known: 8, value: null, low: null, distribution: [] });
  });
});

describe('territories side by side', () => {
  const sums = [
    { territoryId: 'DEP-35', ...standing('*', 'respondent', 9) },
    { territoryId: 'DEP-35', ...standing('a', 'achieved', 3) },
    { territoryId: 'DEP-22', ...standing('*', 'respondent', 3) },
    { territoryId: 'DEP-22', ...standing('a', 'not-started', 2) },
  ];

  it('have no value under five answers counted to one service, however many responded', () => {
    expect(territoryReadings([{ id: 'DEP-35', parts: ['DEP-35'] }], sums, 1, LEVELS)).toEqual([
      { territoryId: 'DEP-35', respondents: 9, counted: 3, value: null, low: null, high: null },
    ]);
  });

  it('are the sum of their parts', () => {
    const [bretagne] = territoryReadings([{ id: 'REG-53', parts: ['REG-53', 'DEP-22', 'DEP-35'] }], sums, 1, LEVELS);
    expect(bretagne).toEqual({
      territoryId: 'REG-53',
      respondents: 12,
      counted: 5,
      value: 60,
      low: 25,
      high: (100 * 10) / 12,
    });
  });
});
