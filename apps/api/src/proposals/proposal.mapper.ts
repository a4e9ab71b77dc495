import type { ListedProposalDto, ProgressCountsDto, ProposalSummaryDto } from '@ou-en-est-on/contracts';
import {
  countByProgress,
  type Differences,
  disagreement,
  explainAskedIn,
  explainCounts,
  type ProposalEntry,
  STAKE_IDS,
  type StakeId,
} from '@ou-en-est-on/domain';
import { toDisagreementDto } from '../realisations/realisation.mapper.js';
import type { ComparedSides } from '../realisations/read-realisations.js';
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

export function toListedProposal(entry: ProposalEntry, sides: ComparedSides | undefined): ListedProposalDto {
  return {
    ...toProposalSummary(entry),
    disagreement: sides ? toDisagreementDto(sides.reading, sides.progress) : null,
    indirectOnly: sides?.indirectOnly ?? null,
  };
}

/** The differences that an order needs. */
export function differencesOf(sides: ReadonlyMap<string, ComparedSides>): Differences {
  return new Map(
    [...sides].flatMap(([id, { progress, reading }]) => {
      const found = disagreement(progress, reading);
      return found.comparable ? [[id, found.difference] as const] : [];
    }),
  );
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
