import { classIndexOf, quantileClasses } from './value-classes.rules.js';

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

describe('quantileClasses', () => {
  it('hold nearly as many territories each, from the lowest values to the highest', () => {
    expect(quantileClasses(upTo(101)).map(({ count }) => count)).toEqual([21, 20, 20, 20, 20]);
    expect(quantileClasses([30, 10, 20, 50, 40])).toEqual(
      [10, 20, 30, 40, 50].map((v) => ({ from: v, to: v, count: 1 })),
    );
  });

  it.each<[string, number[], number[]]>([
    ['every territory has the same value', [7, 7, 7], [3]],
    ['half of them share the lowest one', [0, 0, 0, 0, 0, 1, 2, 3, 4, 5], [5, 1, 2, 2]],
    ['most share the highest one', [1, 9, 9, 9, 9, 9], [1, 5]],
    ['there are fewer values than classes', [1, 2], [1, 1]],
    ['there is no value', [], []],
  ])('never part equal values, when %s', (_, values, counts) => {
    const classes = quantileClasses(values);
    expect(classes.map(({ count }) => count)).toEqual(counts);
    expect(classes.every(({ from }, index) => index === 0 || from > (classes[index - 1]?.to ?? Infinity))).toBe(true);
  });

  it('leave the values as they were given', () => {
    const values = [3, 1, 2];
    quantileClasses(values);
    expect(values).toEqual([3, 1, 2]);
  });

  it.each([
    [1, 0],
    [4, 1],
    [3, null],
    [99, null],
  ])('find the class of %d: %s', (value, index) => {
    const classes = [
      { from: 1, to: 2, count: 2 },
      { from: 4, to: 8, count: 2 },
    ];
    expect(classIndexOf(value, classes)).toBe(index);
  });
});
