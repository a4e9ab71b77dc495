import type { DatePrecision } from '@ou-en-est-on/domain';
import { frenchDate, FrDatePipe } from './french-date';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('frenchDate', () => {
  const cases: [string, DatePrecision | undefined, string][] = [
    ['2025-09-30', undefined, '30 septembre 2025'],
    ['2022-01-01', undefined, '1er janvier 2022'],
    ['2025-09', undefined, 'septembre 2025'],
    ['2025', undefined, '2025'],
    ['2025-09-30', 'month', 'septembre 2025'],
    ['2025-12-31', 'year', '2025'],
    ['2025-03-31', 'quarter', '1er trimestre 2025'],
    ['2025-09-30', 'quarter', '3e trimestre 2025'],
    ['2025', 'day', '2025'],
  ];

  it.each(cases)('writes %s at precision %s as « %s »', (date, precision, words) => {
    expect(plain(frenchDate(date, precision))).toBe(words);
  });

  it('keeps the parts of a date on one line', () => {
    expect(frenchDate('2025-09-30')).toBe('30\u00a0septembre\u00a02025');
  });

  it('writes nothing for a date that is not known', () => {
    expect(new FrDatePipe().transform(null)).toBe('');
  });
});
