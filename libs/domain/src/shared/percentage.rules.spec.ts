import { boundedPercentage } from './percentage.rules.js';

it.each([
  [943, 100],
  [1750, 100],
  [100.0001, 100],
  [100, 100],
  [24.242424, 24.242424],
  [0, 0],
  [-12, 0],
])('displays %d as %d', (raw, displayed) => {
  expect(boundedPercentage(raw)).toBe(displayed);
});
