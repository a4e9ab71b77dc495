import { suggestedLevels, type SuggestingSheet } from './suggested-level.rules.js';

const LEVELS = [
  { code: 'not-started', weight: 0 },
  { code: 'planned', weight: 0 },
  { code: 'in-progress', weight: 0.5 },
  { code: 'achieved', weight: 1 },
];
const TODAY = '2026-11-27';
const sheet = (id: string, level: string | null, endsOn: string | null = null): SuggestingSheet => ({
  ...{ id, level, endsOn },
  serviceIds: ['emploi-01'],
});

describe('the level that sheets speak for', () => {
  it.each([
    ['a planned one', [sheet('a', 'planned')], 'planned', []],
    ['planned ones', [sheet('a', 'planned'), sheet('b', 'planned')], 'planned', []],
    ['planned and not started', [sheet('a', 'not-started'), sheet('b', 'planned')], 'planned', ['others-less-far']],
    ['planned and under way', [sheet('a', 'planned'), sheet('b', 'in-progress')], 'in-progress', ['others-less-far']],
    ['achieved, with more planned', [sheet('a', 'achieved'), sheet('b', 'planned')], 'achieved', ['others-less-far']],
    ['under way past its end', [sheet('a', 'in-progress', '2025')], 'in-progress', ['end-passed']],
    ['under way to the end of this year', [sheet('a', 'in-progress', '2026')], 'in-progress', []],
    ['achieved and ended', [sheet('a', 'achieved', '2020')], 'achieved', []],
    ['one that says a level among others', [sheet('a', null), sheet('b', 'planned')], 'planned', []],
  ])('is that of the furthest: %s', (_case, sheets, level, cautions) => {
    expect(suggestedLevels(sheets, LEVELS, TODAY)).toMatchObject([{ serviceId: 'emploi-01', level, cautions }]);
  });

  it('names the sheets it comes from, the furthest first', () => {
    const sheets = [sheet('b', 'planned'), sheet('a', 'planned'), sheet('c', 'achieved'), sheet('d', null)];
    expect(suggestedLevels(sheets, LEVELS, TODAY)[0]?.sheetIds).toEqual(['c', 'a', 'b']);
  });

  it('is told service by service', () => {
    const both = { ...sheet('a', 'achieved'), serviceIds: ['emploi-02', 'emploi-01'] };
    const found = suggestedLevels([both, sheet('b', 'planned')], LEVELS, TODAY);
    expect(found.map(({ serviceId, level, sheetIds }) => [serviceId, level, sheetIds])).toEqual([
      ['emploi-01', 'achieved', ['a', 'b']],
      ['emploi-02', 'achieved', ['a']],
    ]);
  });

  it.each([
    ['no sheet', []],
    ['no level', [sheet('a', null)]],
    ['a level of another edition', [sheet('a', 'done')]],
  ])('is not guessed from %s', (_case, sheets) => {
    expect(suggestedLevels(sheets, LEVELS, TODAY)).toEqual([]);
  });
});
