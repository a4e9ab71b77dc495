import { followsClocks, readClocks } from './clocks-address';
import { clockedUrl } from './clocked-url';

const NOW = new Date('2026-11-21T12:00:00Z');

describe('what an address asks of the clocks', () => {
  it.each([
    ['nothing', {}, {}],
    ['an empty day', { asOf: '' }, {}],
    ['a day', { asOf: '2023-12-31' }, { asOf: '2023-12-31' }],
    ['today', { knownAt: '2026-11-21' }, { knownAt: '2026-11-21' }],
    ['both', { asOf: '2023-12-31', knownAt: '2026-06-01' }, { asOf: '2023-12-31', knownAt: '2026-06-01' }],
  ])('%s', (_, params, days) => {
    expect(readClocks(params, NOW)).toEqual({ days, refusals: [] });
  });

  it.each([
    ['2026-11-22', 'to-come'],
    ['2023-06-31', 'no-day'],
    ['2023', 'no-day'],
    ['hier', 'no-day'],
  ] as const)('refuses %s, and keeps the other clock', (value, reason) => {
    expect(readClocks({ asOf: value, knownAt: '2026-06-01' }, NOW)).toEqual({
      days: { knownAt: '2026-06-01' },
      refusals: [{ clock: 'asOf', value, reason }],
    });
  });

  it('keeps the first day that can be read of a parameter given several times', () => {
    expect(readClocks({ asOf: ['hier', '2023-12-31'] }, NOW)).toMatchObject({
      days: { asOf: '2023-12-31' },
      refusals: [{ value: 'hier' }],
    });
  });
});

it.each([
  ['/', true],
  ['/?asOf=2023-12-31', true],
  ['/propositions/2023-1.1.1#historique', true],
  ['/echanges', true],
  ['/territoires', true],
  ['/territoires/com-35238/conseil', true],
  ['/campagnes', false],
  ['/matrice', false],
  ['/recherche?q=propositions', false],
  ['/methode', false],
])('the page at %s follows the clocks: %s', (address, expected) => {
  expect(followsClocks(address)).toBe(expected);
});

it.each([
  ['/proposals', {}, '/proposals'],
  ['/proposals', { asOf: '2023-12-31' }, '/proposals?asOf=2023-12-31'],
  [
    '/proposals?sort=x',
    { asOf: '2023-12-31', knownAt: '2026-06-01' },
    '/proposals?sort=x&asOf=2023-12-31&knownAt=2026-06-01',
  ],
  ['/search?q=fibre', { asOf: '2023-12-31' }, '/search?q=fibre'],
])('the reading %s at %j is %s', (url, days, expected) => {
  expect(clockedUrl(url, days)).toBe(expected);
});
