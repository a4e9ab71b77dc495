import { type Photographed, photographDifference } from './photograph-difference.rules.js';

const photograph = (respondents: number, ...values: (number | null)[]): Photographed => ({
  respondents,
  themes: values.map((value, index) => ({ themeId: `t${String(index + 1)}`, value })),
});

describe('photographDifference', () => {
  it('is in points, theme by theme', () => {
    expect(photographDifference(photograph(5, 40, 60), photograph(6, 55, 50))).toEqual([
      { themeId: 't1', before: 40, after: 55, difference: 15 },
      { themeId: 't2', before: 60, after: 50, difference: -10 },
    ]);
  });

  it('is not said where one of the two has no value', () => {
    expect(photographDifference(photograph(5, null, 60), photograph(5, 55, null))).toMatchObject([
      { difference: null },
      { difference: null },
    ]);
  });

  it('is not said, nor is a value, of fewer than five respondents', () => {
    expect(photographDifference(photograph(4, 40), photograph(5, 55))).toEqual([
      { themeId: 't1', before: null, after: 55, difference: null },
    ]);
    expect(photographDifference(photograph(5, 40), photograph(4, 55))).toMatchObject([
      { after: null, difference: null },
    ]);
  });

  it('of a theme that the earlier one does not have is not said', () => {
    expect(photographDifference(photograph(5), photograph(5, 55))).toMatchObject([{ before: null, difference: null }]);
  });
});
