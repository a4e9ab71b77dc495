import { olderCensusOf } from './older-census.rules.js';

describe('the census of a population that is not of the vintage', () => {
  it.each([
    ['a commune of Mayotte', 'COM-97608', 'DEP-976', { year: 2017, part: 'whole' }],
    ['an intercommunality of Mayotte', 'EPCI-200050532', 'DEP-976', { year: 2017, part: 'whole' }],
    ['its département', 'DEP-976', null, { year: 2017, part: 'whole' }],
    ['its région', 'REG-06', null, { year: 2017, part: 'whole' }],
    ['France, for that part', 'FR', null, { year: 2017, part: 'mayotte' }],
    ['any other commune', 'COM-97411', 'DEP-974', null],
    ['any other région', 'REG-53', null, null],
  ])('is that of %s', (_, id, departmentId, expected) => {
    expect(olderCensusOf({ id, departmentId })).toEqual(expected);
  });
});
