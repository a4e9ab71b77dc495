import { Random } from '../shared/random.factory.js';
import { proposalEntry, randomEntries } from './proposal-entry.factory.js';
import type { ProposalEntry } from './proposal-entry.rules.js';
import { PROPOSAL_SORTS, sortProposals } from './proposal-order.rules.js';
import type { CurrentProgress } from './progress.rules.js';
import { STATE_PROGRESSES } from './state-progress.js';

const idsOf = (entries: readonly ProposalEntry[]): string[] => entries.map(({ proposal }) => proposal.id);
const entry = (id: string, progress: Partial<CurrentProgress> = {}, years?: number[]): ProposalEntry =>
  proposalEntry({ proposal: { id }, progress, ...(years && { askedIn: { years, validatedOnly: false } }) });

it('in the order of the documents, puts the newest motion first and 2023-1.2.10 after 2023-1.2.9', () => {
  const entries = ['2021-1.1', '2023-1.2.10', '2023-1.10.1', '2025-1.1', '2023-1.2.9'].map((id) => entry(id));
  expect(idsOf(sortProposals(entries, 'document'))).toEqual([
    '2025-1.1',
    '2023-1.2.9',
    '2023-1.2.10',
    '2023-1.10.1',
    '2021-1.1',
  ]);
});

it('by recent act, puts last what rests on no act, however lately it was searched', () => {
  const entries = [
    entry('2023-1.1.1', { value: 'no-action-found', effectiveOn: '2026-11-21' }),
    entry('2023-1.1.2', { value: 'announced', effectiveOn: '2023-07-04' }),
    entry('2023-1.1.3', { value: 'engaged', effectiveOn: '2025-09-30' }),
    entry('2025-1.1', { value: 'declined', effectiveOn: '2025-09-30' }),
    entry('2025-2.1', { value: 'not-assessed', effectiveOn: '2026-11-21' }),
  ];
  expect(idsOf(sortProposals(entries, 'recent'))).toEqual([
    '2025-1.1',
    '2023-1.1.3',
    '2023-1.1.2',
    '2025-2.1',
    '2023-1.1.1',
  ]);
});

it('by age of the demand, counts the motions first, then their first year', () => {
  const entries = [
    entry('2025-1.1', {}, [2023, 2025]),
    entry('2023-1.1.1', {}, [2021, 2022, 2023]),
    entry('2022-1.1.1', {}, [2021, 2022]),
    entry('2025-2.1', {}, [2025]),
    entry('2021-1.1', {}, [2021]),
  ];
  expect(idsOf(sortProposals(entries, 'longest-asked'))).toEqual([
    '2023-1.1.1',
    '2022-1.1.1',
    '2025-1.1',
    '2021-1.1',
    '2025-2.1',
  ]);
});

it('by disagreement, goes from the furthest apart, the collectivities ahead first, and ends with what nobody compares', () => {
  const entries = ['2023-1.1.1', '2023-1.1.2', '2023-1.1.3', '2023-1.1.4', '2023-1.1.5', '2023-1.1.6'].map((id) =>
    entry(id),
  );
  const differences = new Map([
    ['2023-1.1.2', -2],
    ['2023-1.1.3', 0],
    ['2023-1.1.5', 1],
    ['2023-1.1.6', 2],
  ]);
  expect(idsOf(sortProposals(entries, 'disagreement', differences))).toEqual([
    '2023-1.1.6',
    '2023-1.1.2',
    '2023-1.1.5',
    '2023-1.1.3',
    '2023-1.1.1',
    '2023-1.1.4',
  ]);
});

it('by progress, goes from the most advanced and gives every value a place', () => {
  const entries = STATE_PROGRESSES.map((value, i) => entry(`2023-1.1.${i + 1}`, { value }));
  expect(sortProposals(entries, 'progress').map(({ progress }) => progress.value)).toEqual([
    'achieved',
    'partly-achieved',
    'engaged',
    'announced',
    'parliamentary-initiative',
    'no-action-found',
    'declined',
    'rolled-back',
    'not-assessed',
    'not-assessable',
    'not-concerned',
  ]);
});

it.each(PROPOSAL_SORTS)('the order « %s » is total and leaves the list given untouched', (sort) => {
  const random = new Random(29);
  const entries = randomEntries(random, 80);
  const before = idsOf(entries);
  const sorted = idsOf(sortProposals(entries, sort));
  expect(idsOf(sortProposals(random.shuffle(entries), sort))).toEqual(sorted);
  expect(idsOf(entries)).toEqual(before);
  expect([...sorted].sort()).toEqual([...before].sort());
});
