import fc from 'fast-check';
import { localFigure, type SubjectCounts } from './local-side.rules.js';

const LEVELS = [
  { code: 'not-started', weight: 0 },
  { code: 'in-progress', weight: 0.5 },
  { code: 'achieved', weight: 1 },
];
const subject = (
  strength: SubjectCounts['strength'],
  counts: readonly [number, number, number],
  open = 0,
): SubjectCounts => ({
  subjectId: 'emploi-01',
  strength,
  levels: new Map(LEVELS.map(({ code }, index) => [code, counts[index] ?? 0])),
  open,
});

describe('localFigure', () => {
  it.each([
    ['nobody', [], { value: null, low: null, high: null, distribution: [] }],
    ['nobody yet, somebody concerned', [subject('direct', [0, 0, 0], 2)], { value: null, low: 0, high: 100 }],
    ['one direct service', [subject('direct', [1, 0, 3])], { value: 75, low: 75, high: 75, indirectOnly: false }],
    ['a missing answer', [subject('direct', [0, 0, 3], 1)], { value: 100, low: 75, high: 100 }],
    ['an indirect service', [subject('indirect', [0, 2, 0])], { value: 50, indirectOnly: true }],
  ])('of %s', (_case, subjects, expected) => {
    expect(localFigure(subjects, LEVELS)).toMatchObject(expected);
  });

  it('counts an indirect sign for half', () => {
    const { value, distribution } = localFigure([subject('direct', [0, 0, 1]), subject('indirect', [1, 0, 0])], LEVELS);
    expect(value).toBeCloseTo(200 / 3);
    expect(distribution.map(({ share }) => Math.round(share))).toEqual([33, 0, 67]);
  });

  const anySubject = fc.record({
    strength: fc.constantFrom('direct' as const, 'indirect' as const),
    counts: fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99)),
    open: fc.nat(99),
  });

  it('distributes the whole, and stays within its range', () => {
    fc.assert(
      fc.property(fc.array(anySubject), (given) => {
        const { value, low, high, distribution } = localFigure(
          given.map(({ strength, counts, open }) => subject(strength, counts, open)),
          LEVELS,
        );
        if (value === null || low === null || high === null) return distribution.length === 0;
        const whole = distribution.reduce((sum, { share }) => sum + share, 0);
        return Math.abs(whole - 100) < 1e-9 && low <= value + 1e-9 && value <= high + 1e-9;
      }),
    );
  });
});
