import { Random } from '../shared/random.factory.js';
import type { Direction, Observation } from './indicator.js';
import { observation } from './observation.factory.js';
import { interimRate, progressRate, rateOf } from './progress-rate.rules.js';

const TODAY = { asOf: '2026-11-21' };

/** IND-306 for France, as published in the barometer. */
const FIBRE_FRANCE = [
  observation('initial', '2022-03-31', 72.28),
  observation('measured', '2022-12-31', 79),
  observation('target', '2023-12-31', 87),
  observation('target', '2024-12-31', 93),
  observation('target', '2025-12-31', 100),
  observation('target', '2026-12-31', 100),
];
/** IND-324 (4G sites): France, Paris, Mayotte, Corse-du-Sud. */
const SITES_FRANCE = [
  observation('initial', '2022-04-30', 1339),
  observation('initial', '2022-05-31', 1813),
  observation('measured', '2023-04-30', 2933),
  observation('measured', '2023-06-30', 2947),
  observation('target', '2023-12-31', 3807),
  observation('target', '2026-12-31', 5993),
];
const SITES_D75 = [
  observation('initial', '2022-05-31', 0),
  observation('measured', '2022-06-30', 0),
  observation('measured', '2023-06-30', 0),
  observation('target', '2026-12-31', 0),
];
const SITES_D976 = [observation('initial', '2022-05-31', 0), observation('target', '2026-12-31', 0)];
const SITES_D2A = [
  observation('initial', '2022-04-30', 5),
  observation('initial', '2022-05-31', 7),
  observation('measured', '2023-03-31', 21),
  observation('measured', '2023-04-30', 16),
  observation('measured', '2023-06-30', 16),
  observation('target', '2023-12-31', 35),
  observation('target', '2026-12-31', 64),
];

describe('the progress rate', () => {
  it('goes from the first initial value to the last target, and carries what it was computed from', () => {
    const rate = progressRate(FIBRE_FRANCE, 'up', TODAY);
    expect(rate.value).toBeCloseTo(24.2424, 4);
    expect(rate).toMatchObject({
      raw: rate.value,
      reason: null,
      initial: { date: '2022-03-31', value: 72.28 },
      current: { date: '2022-12-31', value: 79 },
      target: { date: '2026-12-31', value: 100 },
    });
  });

  it('reads the latest measured value whatever its source', () => {
    const later = observation('measured', '2025-09-30', 93.5, { seriesId: 'pfthd' });
    const rate = progressRate([...FIBRE_FRANCE, later], 'up', TODAY);
    expect(rate.current).toBe(later);
    expect(rate.value).toBeCloseTo((100 * (93.5 - 72.28)) / (100 - 72.28), 10);
  });

  it.each([
    ['the first of two initial values (4G, France)', SITES_FRANCE, (100 * (2947 - 1339)) / (5993 - 1339)],
    ['a current value that went down (4G, Corse-du-Sud)', SITES_D2A, (100 * (16 - 5)) / (64 - 5)],
  ])('uses %s', (_, observations, expected) => {
    expect(progressRate(observations, 'up', TODAY).value).toBeCloseTo(expected, 10);
  });

  it('is 100 where nothing was to be done and nothing was lost (4G, Paris: 0, 0, 0)', () => {
    expect(progressRate(SITES_D75, 'up', TODAY)).toMatchObject({
      value: 100,
      raw: null,
      reason: 'target-met-at-start',
    });
  });

  it('is not computable without a current value (4G, Mayotte), and is not 0', () => {
    expect(progressRate(SITES_D976, 'up', TODAY)).toMatchObject({ value: null, raw: null, reason: 'no-current' });
  });

  it.each([
    ['no-initial', 'initial'],
    ['no-target', 'target'],
    ['no-current', 'measured'],
  ] as const)('names the missing input: %s', (reason, missing) => {
    const rest = FIBRE_FRANCE.filter(({ kind }) => kind !== missing);
    const rate = progressRate(rest, 'up', TODAY);
    expect(rate).toMatchObject({ value: null, raw: null, reason });
    expect([rate.initial, rate.current, rate.target].filter((input) => input === null)).toHaveLength(1);
  });

  it('names the initial value first when everything is missing', () => {
    expect(progressRate([], 'up', TODAY)).toEqual({
      value: null,
      raw: null,
      reason: 'no-initial',
      initial: null,
      current: null,
      target: null,
    });
  });

  it('does not read what is measured after the day asked', () => {
    expect(progressRate(SITES_FRANCE, 'up', { asOf: '2023-05-31' }).current?.value).toBe(2933);
    expect(progressRate(FIBRE_FRANCE, 'up', { asOf: '2022-12-30' }).reason).toBe('no-current');
    expect(progressRate(FIBRE_FRANCE, 'up', { asOf: '2022-03-30' }).reason).toBe('no-initial');
  });

  it('does not depend on the order of the observations', () => {
    const random = new Random(31);
    for (const file of [FIBRE_FRANCE, SITES_FRANCE, SITES_D75, SITES_D2A]) {
      expect(progressRate(random.shuffle(file), 'up', TODAY)).toEqual(progressRate(file, 'up', TODAY));
    }
  });
});

describe('the interim rate', () => {
  it.each([
    ['2023-06-30', '2023-12-31', 87],
    ['2023-12-31', '2023-12-31', 87],
    ['2024-01-01', '2024-12-31', 93],
    ['2026-11-21', '2026-12-31', 100],
  ])('on %s goes to the target of %s', (asOf, date, value) => {
    const rate = interimRate(FIBRE_FRANCE, 'up', { asOf });
    expect(rate.target).toMatchObject({ date, value });
    expect(rate.value).toBeCloseTo((100 * (79 - 72.28)) / (value - 72.28), 10);
  });

  it('is not computable once every target is due', () => {
    expect(interimRate(FIBRE_FRANCE, 'up', { asOf: '2027-01-01' })).toMatchObject({ value: null, reason: 'no-target' });
  });
});

describe('the formula on bare values', () => {
  it.each<[string, [number, number, number, Direction], number, number | null]>([
    ['half of the way', [0, 5, 10, 'up'], 50, 50],
    ['nothing yet', [10, 10, 20, 'up'], 0, 0],
    ['the target reached', [10, 20, 20, 'up'], 100, 100],
    ['above the target: raw kept, display bounded', [0, 94.3, 10, 'up'], 100, 943],
    ['below the start: raw kept, display bounded', [10, 5, 20, 'up'], 0, -50],
    ['a falling indicator, half of the way', [50, 30, 10, 'down'], 50, 50],
    ['a falling indicator that rose', [50, 60, 10, 'down'], 0, -25],
    ['a falling indicator below its target', [50, 0, 10, 'down'], 100, 125],
    ['negative values', [-10, -5, 10, 'up'], 25, 25],
    ['target = initial, still met', [10, 10, 10, 'up'], 100, null],
    ['target = initial, exceeded', [10, 12, 10, 'up'], 100, null],
    ['target = initial, lost since', [10, 9, 10, 'up'], 0, null],
    ['target exceeded at the start, still met', [15, 11, 10, 'up'], 100, null],
    ['target exceeded at the start, lost since', [15, 9, 10, 'up'], 0, null],
    ['falling, target = initial, still met', [10, 10, 10, 'down'], 100, null],
    ['falling, target = initial, lost since', [10, 11, 10, 'down'], 0, null],
    ['falling, target met at the start, still met', [5, 8, 10, 'down'], 100, null],
  ])('%s', (_, values, value, raw) => {
    const rate = rateOf(...values);
    expect(rate.value).toBeCloseTo(value, 9);
    if (raw === null) expect(rate).toMatchObject({ raw: null, reason: 'target-met-at-start' });
    else expect(rate.raw).toBeCloseTo(raw, 9);
  });

  it('is the same in a mirror: rate(−vi, −va, −vc) falling = rate(vi, va, vc) rising', () => {
    const random = new Random(41);
    for (let i = 0; i < 2_000; i++) {
      const [vi, va, vc] = [random.integer(-20, 20), random.integer(-20, 20), random.integer(-20, 20)] as const;
      expect(rateOf(-vi, -va, -vc, 'down')).toEqual(rateOf(vi, va, vc, 'up'));
    }
  });

  it('is always between 0 and 100 and never divides by zero', () => {
    const random = new Random(43);
    for (let i = 0; i < 2_000; i++) {
      const [vi, va, vc] = [random.integer(-5, 5), random.integer(-900, 900), random.integer(-5, 5)] as const;
      const { value, raw } = rateOf(vi, va, vc, random.pick(['up', 'down']));
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(100);
      expect(raw === null || Number.isFinite(raw)).toBe(true);
    }
  });
});

it('counts a range or an "at least" value for its lower end', () => {
  const values: Observation[] = [
    observation('initial', '2022-01-01', 0),
    observation('measured', '2023-01-01', 40, { valueMax: 60, atLeast: true }),
    observation('target', '2024-01-01', 80),
  ];
  expect(progressRate(values, 'up', TODAY).value).toBe(50);
});
