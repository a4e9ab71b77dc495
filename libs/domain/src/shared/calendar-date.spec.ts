import {
  addDays,
  daysBetween,
  endOfPeriod,
  startOfPeriod,
  isCalendarDate,
  isPartialDate,
  parisDate,
  precisionOf,
} from './calendar-date.js';

describe('isCalendarDate', () => {
  it.each(['2023-06-30', '2024-02-29', '2000-02-29', '1999-12-31', '0001-01-01'])('accepts %s', (date) => {
    expect(isCalendarDate(date)).toBe(true);
  });

  it.each([
    ['31 June', '2023-06-31'],
    ['29 February of a common year', '2023-02-29'],
    ['29 February of a century not divisible by 400', '1900-02-29'],
    ['a month 13', '2023-13-01'],
    ['a month 0', '2023-00-10'],
    ['a day 0', '2023-01-00'],
    ['the year 0', '0000-01-01'],
    ['the American order', '06-30-2023'],
    ['slashes', '2023/06/30'],
    ['a missing zero', '2023-6-30'],
    ['a time', '2023-06-30T00:00:00Z'],
    ['a line break after the day', '2023-06-30\n'],
    ['a month only', '2023-06'],
    ['nothing', ''],
  ])('refuses %s', (_, date) => {
    expect(isCalendarDate(date)).toBe(false);
  });
});

describe('isPartialDate', () => {
  it.each(['2024', '2024-02', '2024-02-29'])('accepts %s', (date) => {
    expect(isPartialDate(date)).toBe(true);
  });

  it.each(['24', '2024-', '2024-00', '2024-13', '2024-T1', '2023-02-29'])('refuses %s', (date) => {
    expect(isPartialDate(date)).toBe(false);
  });
});

it.each([
  ['2024', 'year'],
  ['2024-02', 'month'],
  ['2024-02-29', 'day'],
])('reads in %s a precision of one %s', (date, precision) => {
  expect(precisionOf(date)).toBe(precision);
});

it.each([
  ['2024', '2024-12-31'],
  ['2024-02', '2024-02-29'],
  ['2023-02', '2023-02-28'],
  ['2024-04', '2024-04-30'],
  ['2024-04-12', '2024-04-12'],
])('ends the period %s on %s', (date, end) => {
  expect(endOfPeriod(date)).toBe(end);
});

describe('days between two dates', () => {
  it.each([
    ['2023-10-18', '2023-10-18', 0],
    ['2023-10-18', '2023-10-19', 1],
    ['2024-02-28', '2024-03-01', 2],
    ['2023-02-28', '2023-03-01', 1],
    ['2023-10-19', '2023-10-18', -1],
    ['2023-03-25', '2023-03-27', 2],
    ['2023-10-28', '2023-10-30', 2],
  ])('from %s to %s are %i, whatever the change of hour', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
    expect(addDays(from, days)).toBe(to);
  });
});

describe('the day in Paris', () => {
  it.each([
    ['in summer is two hours ahead of UTC', '2026-07-14T22:00:00Z', '2026-07-15'],
    ['in summer has not turned just before', '2026-07-14T21:59:59Z', '2026-07-14'],
    ['in winter is one hour ahead', '2026-01-14T23:30:00Z', '2026-01-15'],
    ['in winter has not turned at 22:59 UTC', '2026-01-14T22:59:59Z', '2026-01-14'],
    ['turns the year with the capital, not with UTC', '2025-12-31T23:30:00Z', '2026-01-01'],
    ['of the spring change is one day', '2026-03-29T01:30:00Z', '2026-03-29'],
    ['the first years', '0001-01-01T12:00:00Z', '0001-01-01'],
  ])('%s', (_, instant, day) => {
    expect(parisDate(new Date(instant))).toBe(day);
  });
});

it.each([
  ['2024-12-31', 'day', '2024-12-31'],
  ['2024-02-29', 'month', '2024-02-01'],
  ['2024-12-31', 'quarter', '2024-10-01'],
  ['2024-01-15', 'quarter', '2024-01-01'],
  ['2024-12-31', 'year', '2024-01-01'],
] as const)('%s lies in a %s that begins on %s', (date, precision, start) => {
  expect(startOfPeriod(date, precision)).toBe(start);
});
