import { explainScores } from './score.explain.js';

describe('what explains a curve of scores', () => {
  it('is the inputs of each of its points, with their days, and not those of today alone', () => {
    const { inputs, coverage } = explainScores([{ on: '2026-04-10', value: 20, counted: 100, services: 139 }], {
      on: '2026-11-10',
      value: 45,
      counted: 120,
      services: 139,
    });
    expect(inputs.map(({ value, date }) => [value, date])).toEqual([
      ...[
        [20, '2026-04-10'],
        [100, '2026-04-10'],
        [45, '2026-11-10'],
        [120, '2026-11-10'],
      ],
      [expect.stringContaining('au jour lu'), null],
    ]);
    expect(coverage).toEqual({ known: 120, total: 139 });
  });
});
