import { STAKE_IDS } from '../motions/motion.js';
import { compareIds } from '../shared/french-order.js';
import type { ProposalEntry } from './proposal-entry.rules.js';
import { isProvisional } from './progress.rules.js';
import { ACTORS, TAGS } from './proposal.js';
import { STATE_PROGRESSES } from './state-progress.js';

/** What a proposal is found by: each filter with the values an entry has for it. */
const VALUES_OF = {
  motion: ({ proposal }) => [proposal.motionId],
  axis: ({ proposal }) => [proposal.axisId],
  measure: ({ proposal }) => (proposal.measureId === null ? [] : [proposal.measureId]),
  /** The main stake only, so that the stakes of a list add up to it. */
  stake: ({ proposal }) => [proposal.stakeId],
  stateProgress: ({ progress }) => [progress.value],
  governmentAction: ({ actionIds }) => actionIds,
  indicator: ({ indicatorIds }) => indicatorIds,
  theme: ({ proposal }) => proposal.themeIds,
  tag: ({ proposal }) => [...new Set(proposal.tags.map(({ tag }) => tag))],
  actor: ({ proposal }) => proposal.actors,
  /** `proposed` keeps what is counted as a provisional reading: « not assessed » is not a reading. */
  review: ({ progress }) =>
    isProvisional(progress) ? ['proposed'] : progress.review === 'published' ? ['published'] : [],
  pending: ({ progress }) => (progress.pendingVerification ? ['true'] : []),
} as const satisfies Record<string, (entry: ProposalEntry) => readonly string[]>;

export type ProposalFilterName = keyof typeof VALUES_OF;
/** Filters combine with AND, the values of one filter with OR; an absent or empty filter keeps everything. */
export type ProposalFilterValues = Readonly<Partial<Record<ProposalFilterName, readonly string[]>>>;

export const PROPOSAL_FACETS = [
  'motion',
  'stake',
  'stateProgress',
  'actor',
  'tag',
  'theme',
  'governmentAction',
] as const;
export type ProposalFacet = (typeof PROPOSAL_FACETS)[number];

const FILTER_NAMES = Object.keys(VALUES_OF) as ProposalFilterName[];

export function filterProposals(entries: readonly ProposalEntry[], filters: ProposalFilterValues): ProposalEntry[] {
  const active = FILTER_NAMES.filter((name) => filters[name]?.length);
  return entries.filter((entry) =>
    active.every((name) => VALUES_OF[name](entry).some((value) => filters[name]?.includes(value))),
  );
}

/**
 * How many proposals each value of a facet would find, under all the OTHER filters.
 * Every value in use is listed, at zero if need be, with those asked for: options do not vanish while one filters.
 */
export function facetCounts(
  entries: readonly ProposalEntry[],
  filters: ProposalFilterValues,
  facet: ProposalFacet,
): { value: string; count: number }[] {
  const valuesOf: (entry: ProposalEntry) => readonly string[] = VALUES_OF[facet];
  const counts = new Map([...entries.flatMap(valuesOf), ...(filters[facet] ?? [])].map((value) => [value, 0]));
  for (const value of filterProposals(entries, { ...filters, [facet]: undefined }).flatMap(valuesOf)) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].map(([value, count]) => ({ value, count })).sort(FACET_ORDERS[facet]);
}

type ByFacetCount = (a: { value: string; count: number }, b: { value: string; count: number }) => number;

const byVocabulary =
  (vocabulary: readonly string[]): ByFacetCount =>
  (a, b) =>
    vocabulary.indexOf(a.value) - vocabulary.indexOf(b.value) || compareIds(a.value, b.value);
const byId: ByFacetCount = (a, b) => compareIds(a.value, b.value);

/** Fixed vocabularies keep their order whatever the counts, so that an option stays where it was. */
const FACET_ORDERS: Record<ProposalFacet, ByFacetCount> = {
  motion: (a, b) => byId(b, a),
  stake: byVocabulary(STAKE_IDS),
  stateProgress: byVocabulary(STATE_PROGRESSES),
  actor: byVocabulary(ACTORS),
  tag: byVocabulary(TAGS),
  theme: byId,
  governmentAction: byId,
};
