import { Injectable } from '@nestjs/common';
import type { ClocksQuery, NationalDashboardDto } from '@ou-en-est-on/contracts';
import { GovernmentActionRepository, MotionRepository } from '@ou-en-est-on/data';
import { actorCounts, explainActors, explainFound, hadBegun, longestAsked, recentlyMoved } from '@ou-en-est-on/domain';
import { toIndicatorSummary } from '../indicators/indicator.mapper.js';
import { ReadIndicators } from '../indicators/read-indicators.js';
import { toStakeDto } from '../motions/motion.mapper.js';
import { ReadMotionContext } from '../motions/read-motion-context.js';
import { toProgressCountsDto, toProposalSummary } from '../proposals/proposal.mapper.js';
import { ReadRealisations } from '../realisations/read-realisations.js';
import { Clock, toClocksDto } from '../shared/clock.js';
import { toExplanationDto } from '../shared/explanation.mapper.js';
import { ReadProposalEntries } from '../shared/read-proposal-entries.js';

/** How many proposals each short list of the dashboard shows. */
const SHORT_LIST = 5;

@Injectable()
export class GetNationalDashboard {
  constructor(
    private readonly readEntries: ReadProposalEntries,
    private readonly readIndicators: ReadIndicators,
    private readonly readMotionContext: ReadMotionContext,
    private readonly readRealisations: ReadRealisations,
    private readonly motions: MotionRepository,
    private readonly actions: GovernmentActionRepository,
    private readonly clock: Clock,
  ) {}

  async run(query: ClocksQuery): Promise<NationalDashboardDto> {
    const clocks = this.clock.reading(query);
    const proposals = await this.readEntries.run(clocks);
    const { entries } = proposals;
    const [{ indicators, readingOf }, context, stakes, actions, respondents, moduleRespondents] = await Promise.all([
      this.readIndicators.run(clocks, proposals),
      this.readMotionContext.run(clocks, proposals.sources.proposals),
      this.motions.findStakes(),
      this.actions.findAll(),
      this.readRealisations.respondents(clocks),
      this.readRealisations.moduleRespondents(clocks),
    ]);
    const followed = actions.filter((action) => hadBegun(action, clocks)).length;
    return {
      clocks: toClocksDto(clocks),
      date: clocks.asOf,
      all: toProgressCountsDto(entries),
      byStake: stakes.map((stake) => ({
        stake: toStakeDto(stake),
        progress: toProgressCountsDto(entries.filter(({ proposal }) => proposal.stakeId === stake.id)),
      })),
      byMotion: context.motions.map(({ id, year, title }) => ({
        motion: { id, year, title, proposalCount: context.proposals.filter(({ motionId }) => motionId === id).length },
        progress: toProgressCountsDto(entries.filter(({ proposal }) => proposal.motionId === id)),
      })),
      headlineIndicators: indicators
        .filter(({ headline }) => headline)
        .map((indicator) => toIndicatorSummary(indicator, readingOf(indicator.id))),
      recentlyMoved: recentlyMoved(entries, SHORT_LIST).map(toProposalSummary),
      longestAsked: longestAsked(entries, SHORT_LIST).map(toProposalSummary),
      actors: actorCounts(entries),
      actorsExplain: toExplanationDto(explainActors(entries)),
      actionCount: followed,
      actionCountExplain: toExplanationDto(explainFound('Actions de l’État', actions.length, followed)),
      ...{ respondents, moduleRespondents },
    };
  }
}
