import * as z from 'zod/mini';
import { calendarDate, identifiers, oneOrMore, page, pageQuery, partialDate } from './common.contract.js';

const accepts = (schema: z.ZodMiniType, value: unknown): boolean => schema.safeParse(value).success;

describe('dates', () => {
  it.each(['2024-02-29', '2023-06-30'])('%s is a day', (date) => {
    expect(accepts(calendarDate, date)).toBe(true);
  });

  it.each(['2023-06-31', '2023-02-29', '2023-06', '30/06/2023', '', 20230630])('%s is not a day', (date) => {
    expect(accepts(calendarDate, date)).toBe(false);
  });

  it.each(['2024', '2024-02', '2024-02-29'])('%s is a day, a month or a year', (date) => {
    expect(accepts(partialDate, date)).toBe(true);
  });

  it.each(['2024-13', '24', '2024-T1'])('%s is none of them', (date) => {
    expect(accepts(partialDate, date)).toBe(false);
  });
});

describe('the size of a page', () => {
  it('is 50 unless asked otherwise', () => {
    expect(pageQuery.parse({})).toEqual({ limit: 50 });
  });

  it.each([
    ['1', 1],
    ['100', 100],
    ['007', 7],
  ])('is read from %s', (limit, expected) => {
    expect(pageQuery.parse({ limit }).limit).toBe(expected);
  });

  it.each(['0', '101', '-1', '1.5', '1e2', 'ten', '', ' 5', '5 ', '1000', '٣', ['5', '6']])(
    'is refused for %j',
    (limit) => {
      expect(accepts(pageQuery, { limit })).toBe(false);
    },
  );
});

it('refuses a cursor longer than any the API gives', () => {
  expect(accepts(pageQuery, { cursor: 'a'.repeat(512) })).toBe(true);
  expect(accepts(pageQuery, { cursor: 'a'.repeat(513) })).toBe(false);
});

describe('values of a fixed vocabulary', () => {
  const fruits = oneOrMore(['apple', 'pear']);

  it('are read from a comma separated list', () => {
    expect(fruits.parse('apple')).toEqual(['apple']);
    expect(fruits.parse('pear,apple')).toEqual(['pear', 'apple']);
  });

  it.each(['', 'plum', 'apple,plum', 'apple,', ',apple', 'Apple', 'apple, pear', 'apple;pear'])(
    'refuse « %s »',
    (text) => {
      expect(accepts(fruits, text)).toBe(false);
    },
  );
});

describe('identifiers', () => {
  it.each([
    ['2023', ['2023']],
    ['2023-1.2.10,2021-1.2', ['2023-1.2.10', '2021-1.2']],
    ['DEP-2A', ['DEP-2A']],
    ['fibre-raccordable', ['fibre-raccordable']],
  ])('%s are read', (text, expected) => {
    expect(identifiers.parse(text)).toEqual(expected);
  });

  it.each([
    ['nothing', ''],
    ['an empty one', 'a,,b'],
    ['a space', 'a b'],
    ['a quote', "a'--"],
    ['a percent sign', 'a%'],
    ['a NUL', 'a\u0000b'],
    ['a lone surrogate', 'a\ud800'],
    ['a line break at the end', 'a\n'],
    ['a leading hyphen', '-a'],
    ['an endless one', 'a'.repeat(81)],
    ['more than fifty', Array.from({ length: 51 }, (_, i) => `a${i}`).join(',')],
  ])('with %s are refused', (_, text) => {
    expect(accepts(identifiers, text)).toBe(false);
  });
});

it('gives every list the same shape, its next page never left out', () => {
  const list = page(z.string());
  expect(accepts(list, { items: ['a'], total: 1, next: null })).toBe(true);
  expect(accepts(list, { items: ['a'], total: 1 })).toBe(false);
  expect(accepts(list, { items: ['a'], total: 1.5, next: null })).toBe(false);
});
