import type { ProposalActionLink } from '../government-actions/government-action.js';
import type { ProposalIndicatorLink } from '../indicators/indicator.js';
import type { Motion } from '../motions/motion.js';
import type { ReadingClocks } from '../shared/clocks.rules.js';
import { groupBy } from '../shared/grouping.js';
import { askedIn, takenUpLater, type AskedIn } from './lineage.rules.js';
import { currentProgress, type CurrentProgress } from './progress.rules.js';
import type { LineageLink, Proposal } from './proposal.js';
import type { FactRef, ProgressEvent } from './state-progress.js';

/** A proposal with all that lists, facets and counts read of it. */
export interface ProposalEntry {
  readonly proposal: Proposal;
  readonly motionYear: number;
  readonly progress: CurrentProgress;
  readonly askedIn: AskedIn;
  /** True when a later motion carries the same demand on. */
  readonly takenUpLater: boolean;
  readonly actionIds: readonly string[];
  readonly indicatorIds: readonly string[];
}

export interface ProposalSources {
  readonly motions: readonly Pick<Motion, 'id' | 'year' | 'delivery'>[];
  readonly proposals: readonly Proposal[];
  readonly events: readonly ProgressEvent[];
  /** The facts of State actions that are to verify now, by themselves or through their action. */
  readonly factsToVerify: ReadonlySet<FactRef>;
  readonly lineage: readonly LineageLink[];
  readonly actionLinks: readonly ProposalActionLink[];
  readonly indicatorLinks: readonly ProposalIndicatorLink[];
}

/**
 * The entries every list, page, dashboard and export is made from, so that they agree. A proposal is there from the
 * year of its motion: before it nobody had asked, which is not the same as being asked and not assessed.
 */
export function proposalEntries(sources: ProposalSources, clocks: Omit<ReadingClocks, 'knownOn'>): ProposalEntry[] {
  const motionYearOf = motionYears(sources);
  const events = groupBy(sources.events, (event) => event.proposalId);
  const actions = groupBy(sources.actionLinks, (link) => link.proposalId);
  const indicators = groupBy(sources.indicatorLinks, (link) => link.proposalId);
  const asked = sources.proposals.filter(({ id }) => hadBeenAsked({ year: motionYearOf(id) }, clocks));
  const askedIds = new Set(asked.map(({ id }) => id));
  const later = takenUpLater(sources.lineage.filter(({ toProposalId }) => askedIds.has(toProposalId)));
  return asked.map((proposal) => ({
    proposal,
    motionYear: motionYearOf(proposal.id),
    progress: currentProgress(
      { actors: proposal.actors, events: events.get(proposal.id) ?? [] },
      clocks,
      sources.factsToVerify,
    ),
    askedIn: askedIn(proposal.id, sources.lineage, motionYearOf),
    takenUpLater: later.has(proposal.id),
    actionIds: distinct((actions.get(proposal.id) ?? []).map((link) => link.actionId)),
    indicatorIds: distinct((indicators.get(proposal.id) ?? []).map((link) => link.indicatorId)),
  }));
}

/**
 * True of a motion of the year of the day read as of, or of an earlier one: the days of some congresses are not known.
 * Whatever is loaded is shown today.
 */
export function hadBeenAsked(
  { year }: { readonly year: number },
  { asOf, today }: Pick<ReadingClocks, 'asOf' | 'today'>,
): boolean {
  return asOf >= today || year <= Number(asOf.slice(0, 4));
}

function motionYears({ motions, proposals }: ProposalSources): (proposalId: string) => number {
  const yearOfMotion = new Map(motions.map((motion) => [motion.id, motion.year]));
  const years = new Map(proposals.map(({ id, motionId }) => [id, yearOfMotion.get(motionId)]));
  return (proposalId) => {
    const year = years.get(proposalId);
    if (year === undefined) throw new Error(`No motion is known for the proposal ${proposalId}.`);
    return year;
  };
}

const distinct = (ids: readonly string[]): string[] => [...new Set(ids)];
