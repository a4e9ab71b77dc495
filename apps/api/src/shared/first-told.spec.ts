import { firstTold } from './first-told.js';

const values = (count: number): string[] => Array.from({ length: count }, (_, index) => `v${String(index + 1)}`);

it.each([
  [1, '« v1 »'],
  [5, '« v1 », « v2 », « v3 », « v4 », « v5 »'],
  [6, '« v1 », « v2 », « v3 », « v4 », « v5 » et 1 autre'],
  [8, '« v1 », « v2 », « v3 », « v4 », « v5 » et 3 autres'],
])('tells %i wrong values as %s', (count, told) => {
  expect(firstTold(values(count))).toBe(told);
});
