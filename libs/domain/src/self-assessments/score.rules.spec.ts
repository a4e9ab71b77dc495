import fc from 'fast-check';
import type { Standing } from './answer.js';
import { canCompareWith, scoreOf } from './score.rules.js';

const LEVELS = [
  { code: 'not-started', weight: 0 },
  { code: 'planned', weight: 0 },
  { code: 'in-progress', weight: 0.5 },
  { code: 'achieved', weight: 1 },
];
const at = (level: string, from: string | null = null): Standing => ({ kind: 'level', level, from });
const NOT_CONCERNED: Standing = { kind: 'not-concerned' };
const AWAITED: Standing = { kind: 'awaited', reason: 'no-validated-answer', from: 'EPCI-1' };

describe('scoreOf', () => {
  it.each<[string, (Standing | null)[], object]>([
    ['nothing answered', [null, null], { value: null, low: 0, high: 100, completeness: 0, answered: 0 }],
    ['all answered', [at('achieved'), at('in-progress')], { value: 75, low: 75, high: 75, completeness: 100 }],
    ['half answered', [at('achieved'), null], { value: 100, low: 50, high: 100, completeness: 50, counted: 1 }],
    ['none concerned', [NOT_CONCERNED, NOT_CONCERNED], { value: null, low: null, high: null, completeness: 100 }],
    ['one not concerned', [NOT_CONCERNED, at('planned')], { value: 0, low: 0, high: 0, completeness: 100, counted: 1 }],
    ['all inherited', [at('achieved', 'EPCI-1'), at('achieved', 'EPCI-1')], { value: 100, low: 100, high: 100 }],
    ['one awaited', [AWAITED, at('achieved')], { value: 100, low: 50, high: 100, completeness: 100, counted: 1 }],
    ['no service', [], { value: null, low: null, high: null, completeness: null, services: 0 }],
  ])('%s', (_case, standings, expected) => {
    expect(scoreOf(standings, LEVELS)).toMatchObject(expected);
  });

  it('refuses a level of another edition', () => {
    expect(() => scoreOf([at('done')], LEVELS)).toThrow(RangeError);
  });

  const standing = fc.oneof(
    fc.constantFrom(...LEVELS.map(({ code }) => at(code))),
    fc.constantFrom<Standing | null>(NOT_CONCERNED, AWAITED, null),
  );

  it('is always within its range, and its range within 0 and 100', () => {
    fc.assert(
      fc.property(fc.array(standing), (standings) => {
        const { value, low, high } = scoreOf(standings, LEVELS);
        if (low === null || high === null) return value === null;
        return low >= 0 && high <= 100 && low <= high && (value === null || (value >= low && value <= high));
      }),
    );
  });

  it('leaves no range once every service has a level or is not concerned', () => {
    const settled = fc.array(standing.filter((one) => one !== null && one.kind !== 'awaited'));
    fc.assert(
      fc.property(settled, (standings) => {
        const { value, low, high } = scoreOf(standings, LEVELS);
        return value === low && value === high;
      }),
    );
  });
});

it.each([
  [0, false],
  [1, false],
  [4, false],
  [5, true],
])('a group of %d can be compared with: %s', (size, expected) => {
  expect(canCompareWith(size)).toBe(expected);
});
