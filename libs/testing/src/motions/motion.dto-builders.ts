import {
  engagement,
  type EngagementDto,
  engagementList,
  type EngagementListDto,
  motionDetail,
  type MotionDetailDto,
  motionList,
  type MotionListDto,
  motionSummary,
  type MotionSummaryDto,
  stake,
  type StakeDto,
} from '@ou-en-est-on/contracts';
import { todaysClocksDto } from '../shared/clocks.dto-builders.js';
import { anExplanationDto } from '../shared/explanation.dto-builders.js';
import { aMeasure, aMotion, anAxis, anEngagement, aStake } from './motion.builders.js';

export function aStakeDto(changes: Partial<StakeDto> = {}): StakeDto {
  return stake.parse({ ...aStake(), ...changes });
}

export function aMotionSummaryDto(changes: Partial<MotionSummaryDto> = {}): MotionSummaryDto {
  return motionSummary.parse({
    ...aMotion(changes.year === undefined ? {} : { year: changes.year }),
    axisCount: 4,
    proposalCount: 46,
    engagementCount: 0,
    contentExplain: anExplanationDto('motion-content'),
    daysWithoutWrittenReply: 1130,
    waitExplain: anExplanationDto('reply-wait'),
    ...changes,
  });
}

export function aMotionDetailDto(changes: Partial<MotionDetailDto> = {}): MotionDetailDto {
  const summary = aMotionSummaryDto(changes.year === undefined ? {} : { year: changes.year });
  return motionDetail.parse({
    ...aMotion({ year: summary.year }),
    ...summary,
    clocks: todaysClocksDto,
    participationExplain: anExplanationDto('published-value'),
    stakes: [aStakeDto()],
    axes: [anAxis({ motionId: summary.id })],
    measures: [aMeasure({ axisId: `${summary.id}-1` })],
    engagements: [],
    ...changes,
  });
}

export function anEngagementDto(changes: Partial<EngagementDto> = {}): EngagementDto {
  return engagement.parse({
    ...anEngagement(),
    axisTitle: 'Garantir l’accès de tous au numérique',
    proposalText: null,
    ...changes,
  });
}

export function aMotionListDto(changes: Partial<MotionListDto> = {}): MotionListDto {
  const items = changes.items ?? [aMotionSummaryDto()];
  return motionList.parse({
    items,
    clocks: todaysClocksDto,
    total: items.length,
    next: null,
    withoutText: [],
    ...changes,
  });
}

export function anEngagementListDto(changes: Partial<EngagementListDto> = {}): EngagementListDto {
  const items = changes.items ?? [anEngagementDto()];
  return engagementList.parse({ items, clocks: todaysClocksDto, total: items.length, next: null, ...changes });
}
