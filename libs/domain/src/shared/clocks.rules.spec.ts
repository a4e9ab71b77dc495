import { daysToCome, hadHappened, pastDay, publishedBy, readingClocks } from './clocks.rules.js';

const NOW = new Date('2026-11-21T12:00:00Z');

describe('readingClocks', () => {
  it.each([
    ['nothing: today, now', {}, '2026-11-21', '2026-11-21', NOW.toISOString()],
    ['a day: what was true then, as known now', { asOf: '2024-05-01' }, '2024-05-01', '2026-11-21', NOW.toISOString()],
    [
      'what was known on a day of winter, as of that day',
      { knownAt: '2025-01-31' },
      '2025-01-31',
      '2025-01-31',
      '2025-01-31T22:59:59.999Z',
    ],
    [
      'both, in summer',
      { asOf: '2023-12-31', knownAt: '2025-06-30' },
      '2023-12-31',
      '2025-06-30',
      '2025-06-30T21:59:59.999Z',
    ],
    [
      'what is known today: now, not the end of the day',
      { knownAt: '2026-11-21' },
      '2026-11-21',
      '2026-11-21',
      NOW.toISOString(),
    ],
    [
      'the day on which clocks go back',
      { knownAt: '2025-10-26' },
      '2025-10-26',
      '2025-10-26',
      '2025-10-26T22:59:59.999Z',
    ],
  ])('asked %s', (_case, days, asOf, knownOn, knownAt) => {
    const clocks = readingClocks(days, NOW);
    expect({ ...clocks, knownAt: clocks.knownAt.toISOString() }).toEqual({
      asOf,
      knownOn,
      knownAt,
      today: '2026-11-21',
    });
  });
});

it.each([
  ['today', {}, NOW.toISOString()],
  ['a day of winter', { asOf: '2025-01-31' }, '2025-01-31T22:59:59.999Z'],
  ['known before', { asOf: '2026-06-30', knownAt: '2025-01-31' }, '2025-01-31T22:59:59.999Z'],
])('shows of %s what was public by then', (_case, days, instant) => {
  expect(publishedBy(readingClocks(days, NOW)).toISOString()).toBe(instant);
});

it.each([
  [{}, []],
  [{ asOf: '2026-11-21', knownAt: '2026-11-21' }, []],
  [{ asOf: '2026-11-22' }, ['asOf']],
  [{ asOf: '2027-01-01', knownAt: '2026-11-22' }, ['asOf', 'knownAt']],
])('says which of the days %j are to come', (days, expected) => {
  expect(daysToCome(days, NOW)).toEqual(expected);
});

it('takes today for the day in Paris, not in London', () => {
  expect(daysToCome({ asOf: '2026-11-22' }, new Date('2026-11-21T23:30:00Z'))).toEqual([]);
});

it.each([
  ['2023-06-30', '2023-06-30', true],
  ['2023-07-01', '2023-06-30', false],
  ['2023', '2023-06-30', false],
  ['2023', '2023-12-31', true],
  ['2026', '2026-11-21', true],
])('what is dated %s had happened by %s: %s', (date, asOf, expected) => {
  expect(hadHappened(date, { asOf, today: '2026-11-21' })).toBe(expected);
});

it.each([
  ['today', {}, null],
  ['another day', { asOf: '2024-05-01' }, '2024-05-01'],
  ['what was known on another day', { knownAt: '2025-01-31' }, '2025-01-31'],
])('the day that a reading of %s shows', (_case, days, expected) => {
  expect(pastDay(readingClocks(days, NOW))).toBe(expected);
});
