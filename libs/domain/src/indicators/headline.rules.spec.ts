import { Random } from '../shared/random.factory.js';
import {
  competingObservations,
  firstInitial,
  freshnessOf,
  headlineObservation,
  latestTarget,
  nextTarget,
  trendOf,
} from './headline.rules.js';
import type { Observation } from './indicator.js';
import { observation } from './observation.factory.js';

const TODAY = { asOf: '2026-11-21' };
const OBSERVATIONS = [
  observation('measured', '2025-09-30', 93.5, { seriesId: 'pfthd' }),
  observation('initial', '2022-06-30', 74),
  observation('target', '2025-12-31', 100),
  observation('measured', '2022-12-31', 79),
  observation('target', '2026-12-31', 100),
  observation('initial', '2022-03-31', 72.28),
];

describe('the headline', () => {
  it('is the latest measured value, whatever its source and the order of the points', () => {
    expect(headlineObservation(OBSERVATIONS, TODAY)).toMatchObject({ value: 93.5, seriesId: 'pfthd' });
  });

  it('is not read after the day asked for, as the rate is not', () => {
    expect(headlineObservation(OBSERVATIONS, { asOf: '2025-09-30' })).toMatchObject({ value: 93.5 });
    expect(headlineObservation(OBSERVATIONS, { asOf: '2025-09-29' })).toMatchObject({ value: 79 });
    expect(headlineObservation(OBSERVATIONS, { asOf: '2022-01-01' })).toBeNull();
  });

  it('is neither a target nor an initial value', () => {
    const unmeasured = OBSERVATIONS.filter(({ kind }) => kind !== 'measured');
    expect(headlineObservation(unmeasured, TODAY)).toBeNull();
  });

  it('is, of several figures of one date, always the same one: the most precisely dated', () => {
    const figures = [
      observation('measured', '2024-12-31', 1, { datePrecision: 'year', seriesId: 'z' }),
      observation('measured', '2024-12-31', 2, { datePrecision: 'day', seriesId: 'a' }),
      observation('measured', '2024-12-31', 3, { datePrecision: 'day', seriesId: 'b' }),
      observation('measured', '2024-12-31', 4, { datePrecision: 'month', seriesId: 'z' }),
    ];
    const random = new Random(2);
    for (let i = 0; i < 30; i++) expect(headlineObservation(random.shuffle(figures), TODAY)?.value).toBe(3);
  });
});

describe('the figures that compete with the headline', () => {
  const credits = observation('measured', '2025-12-31', 49, { datePrecision: 'year' });
  const july = observation('measured', '2025-07-01', 40);

  it.each<[string, Observation[], number[]]>([
    ['a figure of July beside that of its year', [july], [40]],
    ['another source of the same year', [{ ...credits, value: 50, seriesId: 'a' }], [50]],
    ['the latest first', [{ ...july, date: '2025-02-01', value: 38 }, july], [40, 38]],
    ['not a figure of another year', [{ ...july, date: '2024-12-31' }], []],
    ['not one that says the same', [{ ...july, value: 49 }], []],
    ['one that says at least as much', [{ ...july, value: 49, atLeast: true }], [49]],
    ['not a target of the year', [{ ...july, kind: 'target' }], []],
  ])('are %s', (_, others, values) => {
    expect(competingObservations([...others, credits], TODAY).map(({ value }) => value)).toEqual(values);
  });

  it('are those known by the day read as of', () => {
    expect(competingObservations([july, credits], { asOf: '2025-11-30' })).toEqual([]);
    expect(competingObservations([], TODAY)).toEqual([]);
  });
});

it('starts from the oldest initial value, not from the last imported', () => {
  expect(firstInitial(OBSERVATIONS)?.value).toBe(72.28);
  expect(firstInitial([])).toBeNull();
});

it('aims at the target with the latest date', () => {
  expect(latestTarget(OBSERVATIONS)?.date).toBe('2026-12-31');
  expect(latestTarget([])).toBeNull();
});

it.each([
  ['2025-12-30', '2025-12-31'],
  ['2025-12-31', '2025-12-31'],
  ['2026-01-01', '2026-12-31'],
  ['2027-01-01', undefined],
])('on %s the next target is that of %s', (today, date) => {
  expect(nextTarget(OBSERVATIONS, today)?.date).toBe(date);
});

describe('the trend', () => {
  const before = observation('measured', '2024-12-31', 10);
  it.each<[string, Observation[], string | null]>([
    ['rises', [before, observation('measured', '2025-12-31', 11)], 'rising'],
    ['falls', [before, observation('measured', '2025-12-31', 9)], 'falling'],
    ['is stable', [before, observation('measured', '2025-12-31', 10)], 'stable'],
    ['is unsaid with one date', [before], null],
    ['is unsaid with two figures of one date', [before, { ...before, value: 12, seriesId: 'other' }], null],
    [
      'is unsaid from a day to the figure of the year it lies in',
      [
        { ...before, date: '2025-07-01', value: 40 },
        { ...before, date: '2025-12-31', datePrecision: 'year', value: 49 },
      ],
      null,
    ],
    ['does not read targets', [before, observation('target', '2025-12-31', 50)], null],
    [
      'is read on the two latest dates',
      [observation('measured', '2020-01-01', 99), before, { ...before, date: '2025-01-01', value: 12 }],
      'rising',
    ],
    ['rises from 10 to "at least 11"', [before, { ...before, date: '2025-01-01', value: 11, atLeast: true }], 'rising'],
    ['is unsaid from 10 to "at least 9"', [before, { ...before, date: '2025-01-01', value: 9, atLeast: true }], null],
    [
      'is unsaid from "at least 10" to 11',
      [
        { ...before, atLeast: true },
        { ...before, date: '2025-01-01', value: 11 },
      ],
      null,
    ],
    ['falls from 10 to a range 5–8', [before, { ...before, date: '2025-01-01', value: 5, valueMax: 8 }], 'falling'],
    ['is unsaid from 10 to a range 9–12', [before, { ...before, date: '2025-01-01', value: 9, valueMax: 12 }], null],
  ])('%s', (_, observations, trend) => {
    expect(trendOf([...observations].reverse(), TODAY)).toBe(trend);
  });
});

it('has no trend by values that come after the day read as of', () => {
  const values = [observation('measured', '2024-12-31', 10), observation('measured', '2025-12-31', 11)];
  expect(trendOf(values, { asOf: '2025-12-30' })).toBeNull();
  expect(trendOf(values, { asOf: '2025-12-31' })).toBe('rising');
});

describe('freshness', () => {
  const quarterly = { lastDate: '2025-09-30', cadenceDays: 91, usualLagDays: 70 };

  it.each([
    ['2026-03-09', 'fresh'],
    ['2026-03-10', 'fresh'],
    ['2026-03-11', 'overdue'],
  ])('on %s a value expected by 2026-03-10 is %s', (today, status) => {
    expect(freshnessOf(quarterly, today)).toEqual({ status, expectedBy: '2026-03-10' });
  });

  it.each([{ lastDate: null }, { cadenceDays: null }, { usualLagDays: null }])('is unknown with %j', (missing) => {
    expect(freshnessOf({ ...quarterly, ...missing }, '2030-01-01')).toEqual({ status: 'unknown', expectedBy: null });
  });

  it('takes a lag of 0 for a lag, not for a missing one', () => {
    expect(freshnessOf({ ...quarterly, usualLagDays: 0 }, '2025-12-31').status).toBe('overdue');
  });
});
