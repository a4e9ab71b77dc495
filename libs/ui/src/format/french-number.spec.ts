import {
  FrCountPipe,
  frenchCount,
  frenchNumber,
  frenchValue,
  FrNumberPipe,
  FrValuePipe,
  type ValueShape,
} from './french-number';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('French numbers', () => {
  it.each([
    [0, '0'],
    [93.5, '93,5'],
    [72.284, '72,28'],
    [34969, '34 969'],
    [-1.5, '-1,5'],
  ])('writes %d as « %s »', (value, text) => {
    expect(plain(frenchNumber(value))).toBe(text);
  });

  const values: [number, string | null, ValueShape | undefined, string][] = [
    [93.5, '%', undefined, '93,5 %'],
    [2840, 'espaces', { atLeast: true }, 'au moins 2 840 espaces'],
    [20, 'M€', { valueMax: 30 }, 'de 20 à 30 M€'],
    [4, null, undefined, '4'],
    [4, 'zones', { valueMax: null }, '4 zones'],
  ];

  it.each(values)('writes %d %s %j as « %s »', (value, unit, shape, text) => {
    expect(plain(frenchValue(value, unit, shape))).toBe(text);
  });

  it('never lets a unit fall to the next line', () => {
    expect(frenchValue(93.5, '%')).toBe('93,5\u202f%');
    expect(frenchValue(4, 'zones')).toBe('4\u00a0zones');
  });

  it.each([
    [0, '0 proposition'],
    [1, '1 proposition'],
    [2, '2 propositions'],
  ])('counts %d as « %s »', (count, text) => {
    expect(plain(frenchCount(count, 'proposition'))).toBe(text);
  });

  it('takes the plural it is given', () => {
    expect(plain(new FrCountPipe().transform(3, 'lecture provisoire', 'lectures provisoires'))).toBe(
      '3 lectures provisoires',
    );
  });

  it('writes nothing where there is no value: an absence is not a zero', () => {
    expect(new FrNumberPipe().transform(null)).toBe('');
    expect(new FrValuePipe().transform(undefined, '%')).toBe('');
  });
});
