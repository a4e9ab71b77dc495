import { photographDifference, type PhotographedTheme } from './photograph-difference.rules.js';

const photograph = (...values: (number | null)[]): PhotographedTheme[] =>
  values.map((value, index) => ({ themeId: `t${String(index + 1)}`, value }));

describe('photographDifference', () => {
  it('is in points, theme by theme', () => {
    expect(photographDifference(photograph(40, 60), photograph(55, 50))).toEqual([
      { themeId: 't1', before: 40, after: 55, difference: 15 },
      { themeId: 't2', before: 60, after: 50, difference: -10 },
    ]);
  });

  it('is not said where one of the two has no value', () => {
    expect(photographDifference(photograph(null, 60), photograph(55, null))).toMatchObject([
      { difference: null },
      { difference: null },
    ]);
  });

  it('of a theme that the earlier one does not have is not said', () => {
    expect(photographDifference(photograph(), photograph(55))).toMatchObject([{ before: null, difference: null }]);
  });
});
