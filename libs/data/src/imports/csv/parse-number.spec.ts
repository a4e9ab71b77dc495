import { parseNumber } from './parse-number.js';

describe('a number in a cell', () => {
  it.each([
    ['72.28', 72.28],
    ['79', 79],
    ['-3.5', -3.5],
    ['0', 0],
    ['72,28', 72.28],
    ['0,125', 0.125],
    ['1234,567', 1234.567],
    ['1 234', 1234],
    ['1\u00A0234\u00A0567', 1234567],
    ['1\u202F234,5', 1234.5],
    ['1 234.567', 1234.567],
    ['10.759239082658182', 10.759239082658182],
    ['  12 ', 12],
  ])('reads %j as %d', (cell, number) => {
    expect(parseNumber(cell)).toEqual({ number });
  });

  it.each(['', '   ', '\u00A0', 'NA', 'NULL', 'null', 'undefined'])('reads %j as no value, not as zero', (cell) => {
    expect(parseNumber(cell)).toEqual({ number: null });
  });

  it.each(['1,234', '-12,345', '1.234,5', '1,234.5', '1,234,567', '1.234.567'])(
    'refuses %j, which reads in two ways',
    (cell) => {
      expect(parseNumber(cell)).toEqual({ refusal: 'ambiguous-number' });
    },
  );

  it.each([
    'abc',
    '12 %',
    '1e3',
    '1 23',
    '12 3456',
    '--2',
    '.5',
    '5.',
    'NaN',
    'Infinity',
    '0x10',
    '=1+1',
    '1\u0000',
    '9'.repeat(400),
  ])('refuses %j, which is not a number', (cell) => {
    expect(parseNumber(cell)).toEqual({ refusal: 'not-a-number' });
  });
});
