import type { Motion } from '../motions/motion.js';
import type { CalendarDate } from '../shared/calendar-date.js';
import type { Exchange } from '../exchanges/exchange.js';
import { hasWrittenReply, wasDelivered } from '../exchanges/reply.rules.js';
import { concernsState } from '../proposals/local-share.rules.js';
import { isProvisional, restsOnAnAct } from '../proposals/progress.rules.js';
import type { ProposalEntry } from '../proposals/proposal-entry.rules.js';
import { sortProposals } from '../proposals/proposal-order.rules.js';
import { ACTORS, type Actor } from '../proposals/proposal.js';
import { STATE_PROGRESSES, type StateProgress } from '../proposals/state-progress.js';

export interface ProgressCounts {
  readonly total: number;
  /** How many show a reading not yet reviewed by a second person. */
  readonly provisional: number;
  /** How many have a reading held back by a fact still to verify. */
  readonly pendingVerification: number;
  /** Every value of the vocabulary, in its order. */
  readonly counts: { readonly value: StateProgress; readonly total: number; readonly provisional: number }[];
}

export function countByProgress(entries: readonly Pick<ProposalEntry, 'progress'>[]): ProgressCounts {
  return {
    total: entries.length,
    provisional: countProvisional(entries),
    pendingVerification: entries.filter(({ progress }) => progress.pendingVerification).length,
    counts: STATE_PROGRESSES.map((value) => {
      const group = entries.filter(({ progress }) => progress.value === value);
      return { value, total: group.length, provisional: countProvisional(group) };
    }),
  };
}

/** The proposals on which the State acted last, by the effective date of the act. */
export function recentlyMoved(entries: readonly ProposalEntry[], n: number): ProposalEntry[] {
  return sortProposals(
    entries.filter(({ progress }) => restsOnAnAct(progress)),
    'recent',
  ).slice(0, n);
}

/** The demands asked in the most motions (two at least) and not achieved, each by the latest proposal that carries it. */
export function longestAsked(entries: readonly ProposalEntry[], n: number): ProposalEntry[] {
  const standing = entries.filter(
    (entry) => !entry.takenUpLater && entry.askedIn.years.length > 1 && entry.progress.value !== 'achieved',
  );
  return sortProposals(standing, 'longest-asked').slice(0, n);
}

/** For each actor, the proposals that it holds first, and all those where it must act. */
export function actorCounts(entries: readonly ProposalEntry[]): { actor: Actor; main: number; any: number }[] {
  return ACTORS.map((actor) => ({
    actor,
    main: entries.filter(({ proposal }) => proposal.actors[0] === actor).length,
    any: entries.filter(({ proposal }) => proposal.actors.includes(actor)).length,
  }));
}

/** The readings that count as engaged, in part or wholly achieved. */
export const STATE_ACTS: readonly StateProgress[] = ['engaged', 'partly-achieved', 'achieved'];

/** Indicator `propositions-avec-acte`: proposals addressed to the State and read as engaged, in part or wholly achieved. */
export function proposalsWithStateAct(
  entries: readonly ProposalEntry[],
): Pick<ProgressCounts, 'total' | 'provisional'> {
  const found = entries.filter(
    ({ proposal, progress }) => concernsState(proposal.actors) && STATE_ACTS.includes(progress.value),
  );
  return { total: found.length, provisional: countProvisional(found) };
}

/** Indicator `motions-sans-reponse-ecrite`: motions delivered by a day, without a known written reply of the State. */
export function motionsWithoutWrittenReply(
  motions: readonly Pick<Motion, 'year' | 'delivery'>[],
  exchanges: readonly Exchange[],
  day: CalendarDate,
): number {
  return motions.filter((motion) => wasDelivered(motion, exchanges, day) && !hasWrittenReply(motion.year, exchanges))
    .length;
}

function countProvisional(entries: readonly Pick<ProposalEntry, 'progress'>[]): number {
  return entries.filter(({ progress }) => isProvisional(progress)).length;
}
