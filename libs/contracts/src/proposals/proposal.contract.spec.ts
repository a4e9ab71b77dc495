import { PROPOSAL_FACETS, proposalFilters, proposalQuery, stateProgress } from './proposal.contract.js';

describe('the query of proposals', () => {
  it('asks by default for the order of the documents, fifty at a time', () => {
    expect(proposalQuery.parse({})).toEqual({ sort: 'document', limit: 50 });
  });

  it('reads every filter as a list', () => {
    const query = {
      motion: '2022,2023',
      axis: '2023-1',
      measure: '2023-1.2',
      stake: 'access,risks',
      stateProgress: 'engaged,announced',
      governmentAction: 'pfthd',
      indicator: 'fibre-raccordable',
      theme: 'mediation',
      tag: 'mutualisation',
      actor: 'state,collectivities',
    };
    const expected = Object.fromEntries(Object.entries(query).map(([name, text]) => [name, text.split(',')]));
    expect(proposalFilters.parse(query)).toEqual(expected);
  });

  it.each([
    ['stake', 'unknown'],
    ['stateProgress', 'engage'],
    ['stateProgress', 'engaged,unknown'],
    ['tag', 'unknown'],
    ['actor', 'etat'],
    ['sort', 'popular'],
    ['sort', 'document,recent'],
    ['limit', '101'],
    ['motion', ''],
    ['motion', "2023' or 1=1"],
  ])('refuses %s=%s and names the field', (field, value) => {
    const result = proposalQuery.safeParse({ [field]: value });
    expect(result.success).toBe(false);
    expect(result.error?.issues.map(({ path }) => path[0])).toContain(field);
  });

  it('can filter by each facet it counts', () => {
    expect(Object.keys(proposalFilters.shape)).toEqual(expect.arrayContaining([...PROPOSAL_FACETS]));
  });
});

describe('the State progress sent', () => {
  const none = {
    value: 'not-assessed',
    review: null,
    effectiveOn: null,
    effectivePrecision: null,
    confidence: null,
    searchedOn: null,
    rationale: null,
    pendingVerification: false,
  };

  it('may be no reading at all', () => {
    expect(stateProgress.parse(none)).toEqual(none);
  });

  it.each([
    { value: 'kept' },
    { review: 'validated' },
    { effectiveOn: '2024-06-31' },
    { pendingVerification: undefined },
  ])('is refused with %j', (changes) => {
    expect(stateProgress.safeParse({ ...none, ...changes }).success).toBe(false);
  });
});
