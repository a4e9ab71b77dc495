import { bodyDayFault, membersMoved } from './body-event.rules.js';

describe('what happens to a body', () => {
  it.each([
    ['today', '2026-11-28', null, null],
    ['tomorrow', '2026-11-29', null, 'to-come'],
    ['long ago, when nothing is known of it', '2014-01-01', null, null],
    ['the day of what happened last', '2026-03-01', '2026-03-01', null],
    ['the day before what happened last', '2026-02-28', '2026-03-01', 'before-the-last'],
  ] as const)('from %s on: %s after %s is refused for %s', (_, day, last, expected) => {
    expect(bodyDayFault(day, { today: '2026-11-28', last })).toBe(expected);
  });

  it('names who joined and who left, whatever the order they are given in', () => {
    expect(membersMoved(['COM-2', 'COM-1'], ['COM-4', 'COM-1', 'COM-3'])).toEqual({
      joinedIds: ['COM-3', 'COM-4'],
      leftIds: ['COM-2'],
    });
    expect(membersMoved(['COM-1', 'COM-2'], ['COM-2', 'COM-1'])).toEqual({ joinedIds: [], leftIds: [] });
  });
});
