import { mandateSince } from './mandate.rules.js';

describe('the day since which a council is that of today', () => {
  it.each([
    ['a commune', 'COM-35238', '2026-11-27', '2026-03-15'],
    ['an intercommunality', 'EPCI-243500139', '2026-03-15', '2026-03-15'],
    ['a commune, before the elections that are known', 'COM-35238', '2026-03-14', null],
    ['a département', 'DEP-35', '2026-11-27', null],
    ['a région', 'REG-53', '2026-11-27', null],
    ['a syndicate', 'SYN-253500011', '2026-11-27', null],
  ])('of %s', (_, id, today, expected) => {
    expect(mandateSince(id, today)).toBe(expected);
  });
});
