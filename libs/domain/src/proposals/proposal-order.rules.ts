import { compareIds, compareText } from '../shared/french-order.js';
import { restsOnAnAct } from './progress.rules.js';
import type { ProposalEntry } from './proposal-entry.rules.js';
import type { StateProgress } from './state-progress.js';

export const PROPOSAL_SORTS = ['document', 'recent', 'longest-asked', 'progress', 'disagreement'] as const;
export type ProposalSort = (typeof PROPOSAL_SORTS)[number];

type ByEntry = (a: ProposalEntry, b: ProposalEntry) => number;

/** Newest motion first, then the order of the document. */
const byDocument: ByEntry = (a, b) => b.motionYear - a.motionYear || compareIds(a.proposal.id, b.proposal.id);

/** Latest act first; proposals without a dated act come after, in the order of the documents. */
const byRecentAct: ByEntry = (a, b) => compareText(actDate(b), actDate(a)) || byDocument(a, b);

const byLongestAsked: ByEntry = (a, b) =>
  b.askedIn.years.length - a.askedIn.years.length ||
  (a.askedIn.years[0] ?? a.motionYear) - (b.askedIn.years[0] ?? b.motionYear) ||
  byDocument(a, b);

/** Most advanced first; what cannot be placed on the way comes last. */
const FROM_MOST_ADVANCED: readonly StateProgress[] = [
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
];

const byProgress: ByEntry = (a, b) =>
  FROM_MOST_ADVANCED.indexOf(a.progress.value) - FROM_MOST_ADVANCED.indexOf(b.progress.value) || byDocument(a, b);

/** What each proposal's two sides differ by, −2 to +2; those that are not compared are not in it. */
export type Differences = ReadonlyMap<string, number>;

/** The furthest apart first, the collectivities ahead before the State; those that nobody can compare come last. */
const byDisagreement =
  (differences: Differences): ByEntry =>
  (a, b) => {
    const [one, other] = [differences.get(a.proposal.id), differences.get(b.proposal.id)];
    if (one === undefined || other === undefined)
      return Number(one === undefined) - Number(other === undefined) || byDocument(a, b);
    return Math.abs(other) - Math.abs(one) || other - one || byDocument(a, b);
  };

const ORDERS: Record<Exclude<ProposalSort, 'disagreement'>, ByEntry> = {
  document: byDocument,
  recent: byRecentAct,
  'longest-asked': byLongestAsked,
  progress: byProgress,
};

export function sortProposals(
  entries: readonly ProposalEntry[],
  sort: ProposalSort,
  differences: Differences = new Map(),
): ProposalEntry[] {
  return [...entries].sort(sort === 'disagreement' ? byDisagreement(differences) : ORDERS[sort]);
}

const actDate = ({ progress }: ProposalEntry): string => (restsOnAnAct(progress) ? (progress.effectiveOn ?? '') : '');
