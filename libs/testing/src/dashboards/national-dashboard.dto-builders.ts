import { nationalDashboard, type NationalDashboardDto } from '@ou-en-est-on/contracts';
import { anExplanationDto } from '../shared/explanation.dto-builders.js';
import { todaysClocksDto } from '../shared/clocks.dto-builders.js';
import { anIndicatorSummaryDto } from '../indicators/indicator.dto-builders.js';
import { aMotionSummaryDto, aStakeDto } from '../motions/motion.dto-builders.js';
import { anAskedInDto, aProgressCountsDto, aProposalSummaryDto } from '../proposals/proposal.dto-builders.js';

export function aNationalDashboardDto(changes: Partial<NationalDashboardDto> = {}): NationalDashboardDto {
  return nationalDashboard.parse({
    clocks: todaysClocksDto,
    date: '2026-11-21',
    all: aProgressCountsDto(),
    byStake: [{ stake: aStakeDto(), progress: aProgressCountsDto() }],
    byMotion: [{ motion: aMotionSummaryDto(), progress: aProgressCountsDto() }],
    headlineIndicators: [anIndicatorSummaryDto()],
    recentlyMoved: [aProposalSummaryDto()],
    longestAsked: [aProposalSummaryDto({ askedIn: anAskedInDto([2021, 2022, 2023]) })],
    actors: [
      { actor: 'state', main: 1, any: 1 },
      { actor: 'collectivities', main: 0, any: 1 },
    ],
    actorsExplain: anExplanationDto('actor-counts'),
    actionCount: 1,
    actionCountExplain: anExplanationDto('matching-count'),
    respondents: { total: 0, byKind: [], explain: anExplanationDto() },
    moduleRespondents: { total: 0, byKind: [], explain: anExplanationDto('module-respondents') },
    ...changes,
  });
}
