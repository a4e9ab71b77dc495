import { compareFrench, compareIds, compareText } from './french-order.js';
import { Random } from './random.factory.js';

describe('the order of ids', () => {
  it('reads numbers as numbers: 7, 17 and 117 are three ids in their order', () => {
    const sorted = ['2023-1.2.3', '2023-1.2.10', '2023-1.2.9', '2023-1.10.1', '2023-2.1.1', '2025-1.1', '2025-E1'];
    expect(new Random(1).shuffle(sorted).sort(compareIds)).toEqual([
      '2023-1.2.3',
      '2023-1.2.9',
      '2023-1.2.10',
      '2023-1.10.1',
      '2023-2.1.1',
      '2025-1.1',
      '2025-E1',
    ]);
    expect(['ind-117', 'ind-7', 'ind-17'].sort(compareIds)).toEqual(['ind-7', 'ind-17', 'ind-117']);
  });

  it('puts what begins another id first', () => {
    expect(compareIds('2023-1.1', '2023-1.1.1')).toBeLessThan(0);
  });

  it('never makes two different ids equal', () => {
    expect(compareIds('a-07', 'a-7')).not.toBe(0);
    expect(compareIds('a-7', 'a-7')).toBe(0);
  });

  it('is antisymmetric and transitive on many ids', () => {
    const random = new Random(7);
    const ids = Array.from({ length: 60 }, () => `${random.pick(['a', 'b-', 'a.0'])}${random.integer(0, 120)}`);
    for (const a of ids) for (const b of ids) expect(Math.sign(compareIds(a, b)) + Math.sign(compareIds(b, a))).toBe(0);
    const sorted = [...ids].sort(compareIds);
    for (let i = 2; i < sorted.length; i++) {
      expect(compareIds(sorted[i - 2] ?? '', sorted[i] ?? '')).toBeLessThanOrEqual(0);
    }
  });
});

it('sorts French words whatever their accents and capitals', () => {
  const words = ['Zone', 'école', 'Etat', 'eau', 'État', 'accès 10', 'accès 2'];
  expect([...words].sort(compareFrench)).toEqual(['accès 2', 'accès 10', 'eau', 'école', 'Etat', 'État', 'Zone']);
});

it.each([
  ['2023-01-31', '2023-02-01', -1],
  ['2023-02-01', '2023-01-31', 1],
  ['2023-02-01', '2023-02-01', 0],
])('compares the dates %s and %s as text', (a, b, order) => {
  expect(compareText(a, b)).toBe(order);
});
