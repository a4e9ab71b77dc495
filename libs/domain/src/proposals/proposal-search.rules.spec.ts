import { STAKE_IDS } from '../motions/motion.js';
import { Random } from '../shared/random.factory.js';
import { proposalEntry, randomEntries } from './proposal-entry.factory.js';
import type { ProposalEntry } from './proposal-entry.rules.js';
import { facetCounts, filterProposals, PROPOSAL_FACETS, type ProposalFilterValues } from './proposal-search.rules.js';
import { STATE_PROGRESSES } from './state-progress.js';

const FIBRE = proposalEntry({
  proposal: {
    id: '2023-1.2.10',
    stakeId: 'access',
    otherStakeIds: ['risks'],
    actors: ['state', 'private-operator'],
    themeIds: ['theme-1', 'theme-2'],
    tags: [{ tag: 'mutualisation', inheritedFrom: '2023-1.2' }],
  },
  progress: { value: 'engaged' },
  actionIds: ['pfthd'],
  indicatorIds: ['fibre-raccordable'],
});
const LEVER = proposalEntry({
  proposal: { id: '2021-4.1', measureId: null, stakeId: 'risks', actors: ['collectivities'] },
  progress: { value: 'not-concerned' },
});
const ALL = [FIBRE, LEVER];

const idsUnder = (filters: ProposalFilterValues, entries: readonly ProposalEntry[] = ALL): string[] =>
  filterProposals(entries, filters).map(({ proposal }) => proposal.id);

describe('filters', () => {
  it.each<[string, ProposalFilterValues]>([
    ['motion', { motion: ['2023'] }],
    ['axis', { axis: ['2023-1'] }],
    ['measure', { measure: ['2023-1.2'] }],
    ['stake', { stake: ['access'] }],
    ['state progress', { stateProgress: ['engaged'] }],
    ['government action', { governmentAction: ['pfthd'] }],
    ['indicator', { indicator: ['fibre-raccordable'] }],
    ['theme, any of those touched', { theme: ['theme-2'] }],
    ['tag, inherited ones too', { tag: ['mutualisation'] }],
    ['actor, main or not', { actor: ['private-operator'] }],
  ])('keep the proposals of a %s', (_, filters) => {
    expect(idsUnder(filters)).toEqual(['2023-1.2.10']);
  });

  it('keep the very proposals counted as provisional, reviewed or held back', () => {
    const notAssessed = proposalEntry({
      proposal: { id: '2023-2.1.1' },
      progress: { value: 'not-assessed', review: 'proposed', pendingVerification: true },
    });
    const reviewed = proposalEntry({
      proposal: { id: '2023-2.1.2' },
      progress: { value: 'engaged', review: 'published' },
    });
    const read = proposalEntry({ proposal: { id: '2023-2.1.3' }, progress: { value: 'engaged', review: 'proposed' } });
    const entries = [notAssessed, reviewed, read];
    expect(idsUnder({ review: ['proposed'] }, entries)).toEqual(['2023-2.1.3']);
    expect(idsUnder({ review: ['published'] }, entries)).toEqual(['2023-2.1.2']);
    expect(idsUnder({ pending: ['true'] }, entries)).toEqual(['2023-2.1.1']);
  });

  it('read whole ids: 2023-1.2 is neither 2023-1 nor 2023-1.2.10', () => {
    expect(idsUnder({ axis: ['2023'] })).toEqual([]);
    expect(idsUnder({ measure: ['2023-1'] })).toEqual([]);
  });

  it('keep the main stake only, so that stakes add up to the list', () => {
    expect(idsUnder({ stake: ['risks'] })).toEqual(['2021-4.1']);
  });

  it('combine with AND, and the values of one with OR', () => {
    expect(idsUnder({ motion: ['2021', '2023'] })).toHaveLength(2);
    expect(idsUnder({ motion: ['2021'], stake: ['access'] })).toEqual([]);
  });

  it('keep everything when absent or empty, nothing for an unknown value', () => {
    expect(idsUnder({})).toHaveLength(2);
    expect(idsUnder({ motion: [], stake: undefined })).toHaveLength(2);
    expect(idsUnder({ motion: ['1999'] })).toEqual([]);
  });
});

describe('facets', () => {
  it('count each value under the other filters, not under its own', () => {
    expect(facetCounts(ALL, { motion: ['2023'] }, 'motion')).toEqual([
      { value: '2023', count: 1 },
      { value: '2021', count: 1 },
    ]);
    expect(facetCounts(ALL, { motion: ['2023'] }, 'stake')).toEqual([
      { value: 'access', count: 1 },
      { value: 'risks', count: 0 },
    ]);
  });

  it('list a value asked for that no proposal has', () => {
    expect(facetCounts(ALL, { governmentAction: ['unknown'] }, 'governmentAction')).toContainEqual({
      value: 'unknown',
      count: 0,
    });
  });

  it('keep the order of the vocabulary, newest motion first, ids in natural order', () => {
    const entries = randomEntries(new Random(5), 120);
    const values = (facet: (typeof PROPOSAL_FACETS)[number]): string[] =>
      facetCounts(entries, {}, facet).map(({ value }) => value);
    expect(values('stateProgress')).toEqual(STATE_PROGRESSES);
    expect(values('stake')).toEqual(STAKE_IDS);
    expect(values('motion')).toEqual(['2025', '2023', '2022', '2021']);
    expect(values('theme')).toEqual(['theme-1', 'theme-2', 'theme-10']);
  });

  it('announce exactly what choosing the value finds, for any filters', () => {
    const random = new Random(17);
    for (let i = 0; i < 40; i++) {
      const entries = randomEntries(random, 60);
      const filters: ProposalFilterValues = {
        motion: random.some(['2021', '2022', '2023', '2025']),
        stake: random.some(STAKE_IDS),
        actor: random.some(['state', 'collectivities'], 0.2),
      };
      for (const facet of PROPOSAL_FACETS) {
        for (const { value, count } of facetCounts(entries, filters, facet)) {
          expect(count).toBe(filterProposals(entries, { ...filters, [facet]: [value] }).length);
        }
      }
    }
  });

  it('of one value by proposal add up to the list under the other filters', () => {
    const random = new Random(23);
    const entries = randomEntries(random, 90);
    const filters = { actor: ['state'], stake: ['access', 'risks'] };
    for (const facet of ['motion', 'stake', 'stateProgress'] as const) {
      const sum = facetCounts(entries, filters, facet).reduce((total, { count }) => total + count, 0);
      expect(sum).toBe(filterProposals(entries, { ...filters, [facet]: [] }).length);
    }
  });
});
