import {
  nationalDashboard,
  type NationalDashboardDto,
  progressCounts,
  type ProgressCountsDto,
} from '@ou-en-est-on/contracts';
import { STATE_PROGRESSES, type StateProgress } from '@ou-en-est-on/domain';
import { anExplanationDto } from '../shared/explanation.dto-builders.js';
import { todaysClocksDto } from '../shared/clocks.dto-builders.js';
import { anIndicatorSummaryDto } from '../indicators/indicator.dto-builders.js';
import { aMotionSummaryDto, aStakeDto } from '../motions/motion.dto-builders.js';
import { anAskedInDto, aProposalSummaryDto } from '../proposals/proposal.dto-builders.js';

/** Counts that add up, all of them provisional: `aProgressCountsDto({ engaged: 3, 'not-assessed': 1 })`. */
export function aProgressCountsDto(totals: Partial<Record<StateProgress, number>> = { engaged: 1 }): ProgressCountsDto {
  const counts = STATE_PROGRESSES.map((value) => {
    const total = totals[value] ?? 0;
    return { value, total, provisional: value === 'not-assessed' ? 0 : total };
  });
  const sum = (key: 'total' | 'provisional'): number => counts.reduce((all, count) => all + count[key], 0);
  return progressCounts.parse({
    total: sum('total'),
    provisional: sum('provisional'),
    pendingVerification: 0,
    counts,
    explain: anExplanationDto(),
  });
}

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
    actionCount: 1,
    respondents: { total: 0, byKind: [], explain: anExplanationDto() },
    ...changes,
  });
}
