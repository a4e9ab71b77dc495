import { ACTORS } from '../proposals/proposal.js';
import { proposalEntry, randomEntries } from '../proposals/proposal-entry.factory.js';
import type { ProposalEntry } from '../proposals/proposal-entry.rules.js';
import { filterProposals } from '../proposals/proposal-search.rules.js';
import { STATE_PROGRESSES, type StateProgress } from '../proposals/state-progress.js';
import { Random } from '../shared/random.factory.js';
import {
  actorCounts,
  countByProgress,
  longestAsked,
  motionsWithoutWrittenReply,
  proposalsWithStateAct,
  recentlyMoved,
} from './national.rules.js';

const idsOf = (entries: readonly ProposalEntry[]): string[] => entries.map(({ proposal }) => proposal.id);

describe('proposals by progress', () => {
  it('gives every value, in the order of the vocabulary, at zero where none shows it', () => {
    const { counts, ...totals } = countByProgress([]);
    expect(counts.map(({ value }) => value)).toEqual(STATE_PROGRESSES);
    expect(counts.every(({ total, provisional }) => total === 0 && provisional === 0)).toBe(true);
    expect(totals).toEqual({ total: 0, provisional: 0, pendingVerification: 0 });
  });

  it('tells the provisional readings and those held back', () => {
    const entries = [
      proposalEntry({ progress: { value: 'engaged', review: 'proposed' } }),
      proposalEntry({ progress: { value: 'engaged', review: 'published' } }),
      proposalEntry({ progress: { value: 'not-assessed', review: 'proposed', pendingVerification: true } }),
    ];
    const counted = countByProgress(entries);
    expect(counted).toMatchObject({ total: 3, provisional: 1, pendingVerification: 1 });
    expect(counted.counts).toContainEqual({ value: 'engaged', total: 2, provisional: 1 });
    expect(counted.counts).toContainEqual({ value: 'not-assessed', total: 1, provisional: 0 });
  });

  it('adds up, by value and by motion, and agrees with the filtered list', () => {
    const entries = randomEntries(new Random(51), 150);
    const all = countByProgress(entries);
    const motions = ['2021', '2022', '2023', '2025'].map((id) =>
      countByProgress(filterProposals(entries, { motion: [id] })),
    );
    for (const [i, { value, total, provisional }] of all.counts.entries()) {
      expect(total).toBe(filterProposals(entries, { stateProgress: [value] }).length);
      expect(total).toBe(motions.reduce((sum, { counts }) => sum + (counts[i]?.total ?? 0), 0));
      expect(provisional).toBeLessThanOrEqual(total);
    }
    expect(all.counts.reduce((sum, { total }) => sum + total, 0)).toBe(all.total);
    expect(all.counts.reduce((sum, { provisional }) => sum + provisional, 0)).toBe(all.provisional);
  });
});

it('shows what moved lately by the date of the act, and nothing that rests on no act', () => {
  const entries = [
    proposalEntry({ proposal: { id: '2023-1.1.1' }, progress: { value: 'engaged', effectiveOn: '2024-12-31' } }),
    proposalEntry({
      proposal: { id: '2023-1.1.2' },
      progress: { value: 'no-action-found', effectiveOn: '2026-11-21' },
    }),
    proposalEntry({ proposal: { id: '2023-1.1.3' }, progress: { value: 'rolled-back', effectiveOn: '2025-09-30' } }),
    proposalEntry({ proposal: { id: '2023-1.1.4' }, progress: { value: 'announced', effectiveOn: '2023-07-04' } }),
  ];
  expect(idsOf(recentlyMoved(entries, 2))).toEqual(['2023-1.1.3', '2023-1.1.1']);
  expect(idsOf(recentlyMoved(entries, 10))).toHaveLength(3);
});

describe('what has been asked longest', () => {
  const asked = (id: string, years: number[], changes: Parameters<typeof proposalEntry>[0] = {}): ProposalEntry =>
    proposalEntry({ ...changes, proposal: { id }, askedIn: { years, validatedOnly: false } });

  it('shows each demand once, by the latest proposal that carries it', () => {
    const entries = [
      asked('2021-2.1', [2021], { takenUpLater: true }),
      asked('2022-1.1.2', [2021, 2022], { takenUpLater: true }),
      asked('2023-1.1.1', [2021, 2022, 2023]),
      asked('2025-1.1', [2023, 2025]),
    ];
    expect(idsOf(longestAsked(entries, 10))).toEqual(['2023-1.1.1', '2025-1.1']);
    expect(idsOf(longestAsked(entries, 1))).toEqual(['2023-1.1.1']);
  });

  it('leaves out what is achieved and what was asked once', () => {
    const entries = [
      asked('2023-1.1.1', [2022, 2023], { progress: { value: 'achieved' } }),
      asked('2023-1.1.2', [2023]),
      asked('2023-1.1.3', [2022, 2023], { progress: { value: 'partly-achieved' } }),
    ];
    expect(idsOf(longestAsked(entries, 10))).toEqual(['2023-1.1.3']);
  });
});

it('counts who must act, first and at all, for every actor', () => {
  const entries = [
    proposalEntry({ proposal: { actors: ['state', 'collectivities'] } }),
    proposalEntry({ proposal: { actors: ['collectivities', 'state'] } }),
    proposalEntry({ proposal: { actors: ['collectivities'] } }),
  ];
  const counts = actorCounts(entries);
  expect(counts.map(({ actor }) => actor)).toEqual(ACTORS);
  expect(counts).toContainEqual({ actor: 'state', main: 1, any: 2 });
  expect(counts).toContainEqual({ actor: 'collectivities', main: 2, any: 3 });
  expect(counts).toContainEqual({ actor: 'parliament', main: 0, any: 0 });
  expect(counts.reduce((sum, { main }) => sum + main, 0)).toBe(entries.length);
});

describe('the computed indicators', () => {
  it('count an act of the State when it is engaged, partly achieved or achieved, and nothing else', () => {
    const withAct = (value: StateProgress): number =>
      proposalsWithStateAct([proposalEntry({ progress: { value } })]).total;
    expect(STATE_PROGRESSES.filter((value) => withAct(value) === 1)).toEqual([
      'engaged',
      'partly-achieved',
      'achieved',
    ]);
  });

  it('do not count an act on what is not addressed to the State', () => {
    const local = proposalEntry({ proposal: { actors: ['collectivities'] }, progress: { value: 'engaged' } });
    expect(proposalsWithStateAct([local])).toEqual({ total: 0, provisional: 0 });
  });

  it('say how many acts are read by one person only', () => {
    const acts = (['proposed', 'published'] as const).map((review) =>
      proposalEntry({ progress: { value: 'engaged', review } }),
    );
    expect(proposalsWithStateAct(acts)).toEqual({ total: 2, provisional: 1 });
  });

  it('count the motions delivered without a known written reply', () => {
    const reply = {
      id: 'rep-2022',
      congressYear: 2022,
      kind: 'written-reply',
      side: 'government',
      date: '2023-01',
      datePrecision: 'month',
      counterpartName: null,
      counterpartRole: 'Ministère',
      summary: 'Réponse écrite.',
      subject: null,
      question: null,
      citedActions: [],
      factRefs: [],
      sources: [],
      note: null,
    } as const;
    const delivered = { name: null, role: 'Ministère', date: null, source: 'Presse' };
    const motions = [2021, 2022, 2023].map((year) => ({ year, delivery: delivered }));
    const day = '2026-11-21';
    expect(motionsWithoutWrittenReply(motions, [], day)).toBe(3);
    expect(motionsWithoutWrittenReply([...motions, { year: 2026, delivery: null }], [], day)).toBe(3);
    expect(
      motionsWithoutWrittenReply(
        motions,
        [reply, { ...reply, id: 'rep-speech', congressYear: 2023, kind: 'speech' }],
        day,
      ),
    ).toBe(2);
  });
});

describe('the counts of provisional readings and of readings held back', () => {
  it('are those of the lists they lead to', () => {
    const entries = randomEntries(new Random(7), 200);
    const counts = countByProgress(entries);
    expect(counts.provisional).toBe(filterProposals(entries, { review: ['proposed'] }).length);
    expect(counts.pendingVerification).toBe(filterProposals(entries, { pending: ['true'] }).length);
  });
});
