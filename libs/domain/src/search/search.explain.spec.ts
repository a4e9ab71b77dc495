import { explainResultFacets, explainResults } from './search.explain.js';

describe('what explains the results of a search', () => {
  it.each([
    [true, 'tous ces mots'],
    [false, 'une partie de ces mots'],
  ])('repeats the words, and whether each of them was found: %s', (everyWord, words) => {
    const search = { text: 'fibre école', everyWord, total: 7 };
    expect(explainResults(search).inputs.map(({ value }) => value)).toEqual(['fibre école', words, 7]);
    expect(explainResultFacets(search)).toMatchObject({
      ruleId: 'facet-counts',
      inputs: explainResults(search).inputs,
    });
  });
});
