import type { ProgressCountsDto, ProposalSummaryDto } from '@ou-en-est-on/contracts';
import {
  countByProgress,
  explainAskedIn,
  explainCounts,
  type ProposalEntry,
  STAKE_IDS,
  type StakeId,
} from '@ou-en-est-on/domain';
import { toExplanationDto } from '../shared/explanation.mapper.js';

export function toProposalSummary({ proposal, progress, askedIn }: ProposalEntry): ProposalSummaryDto {
  const { id, motionId, axisId, measureId, position, kind, text, shortTitle } = proposal;
  return {
    ...{ id, motionId, axisId, measureId, position, kind, text, shortTitle },
    keywords: [...proposal.keywords],
    tags: proposal.tags.map(({ tag, inheritedFrom }) => ({ tag, inheritedFrom })),
    stakeId: toStakeId(proposal.stakeId),
    otherStakeIds: proposal.otherStakeIds.map(toStakeId),
    actors: [...proposal.actors],
    stateProgress: { ...progress },
    askedIn: {
      years: [...askedIn.years],
      validatedOnly: askedIn.validatedOnly,
      explain: toExplanationDto(explainAskedIn(askedIn)),
    },
  };
}

/** Where those proposals stand, counted together. */
export function toProgressCountsDto(entries: readonly ProposalEntry[]): ProgressCountsDto {
  const counts = countByProgress(entries);
  return { ...counts, explain: toExplanationDto(explainCounts(counts)) };
}

/** The database holds the stake by reference: only the four exist. */
function toStakeId(id: string): StakeId {
  const stake = STAKE_IDS.find((one) => one === id);
  if (!stake) throw new Error(`Unknown stake ${id}.`);
  return stake;
}
