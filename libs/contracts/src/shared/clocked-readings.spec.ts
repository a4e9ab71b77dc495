import { takesClocks } from './clocked-readings.js';

it.each([
  ['/proposals', true],
  ['/proposals?motion=2023', true],
  ['/proposals/2023-1.1.1', true],
  ['/indicators/fibre-raccordable/territories?level=region', true],
  ['/search?q=/proposals', false],
  ['/label-matrix', false],
  ['/proposals/2023-1.1.1/other', false],
  ['/v2/proposals', false],
])('%s takes the two clocks: %s', (address, expected) => {
  expect(takesClocks(address)).toBe(expected);
});
