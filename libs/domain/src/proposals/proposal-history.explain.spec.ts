import { explainHistory } from './proposal-history.explain.js';

describe('what explains the counts of a history', () => {
  it('says how many dates it holds, and how many are awaited', () => {
    const { ruleId, inputs } = explainHistory([{ isAhead: false }, { isAhead: true }, { isAhead: false }]);
    expect([ruleId, ...inputs.map(({ value }) => value)]).toEqual(['matching-count', 3, 1]);
  });
});
