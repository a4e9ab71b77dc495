import {
  governmentActionDetail,
  type GovernmentActionDetailDto,
  governmentActionList,
  type GovernmentActionListDto,
  governmentActionSummary,
  type GovernmentActionSummaryDto,
  milestone,
  type MilestoneDto,
} from '@ou-en-est-on/contracts';
import { todaysClocksDto } from '../shared/clocks.dto-builders.js';
import { anExplanationDto } from '../shared/explanation.dto-builders.js';
import { aGovernmentAction, aMilestone } from './government-action.builders.js';

export function aMilestoneDto(changes: Partial<MilestoneDto> = {}): MilestoneDto {
  return milestone.parse({ ...aMilestone(), evidence: null, ...changes });
}

export function aGovernmentActionSummaryDto(
  changes: Partial<GovernmentActionSummaryDto> = {},
): GovernmentActionSummaryDto {
  return governmentActionSummary.parse({
    ...aGovernmentAction(),
    proposalCount: 1,
    proposalCountExplain: anExplanationDto('linked-proposals'),
    lastMilestone: aMilestoneDto(),
    nextMilestone: null,
    ...changes,
  });
}

export function aGovernmentActionDetailDto(
  changes: Partial<GovernmentActionDetailDto> = {},
): GovernmentActionDetailDto {
  return governmentActionDetail.parse({
    ...aGovernmentAction(),
    ...aGovernmentActionSummaryDto(),
    clocks: todaysClocksDto,
    milestones: [aMilestoneDto()],
    targets: [],
    observations: [],
    factsToVerify: 0,
    factsToVerifyExplain: anExplanationDto('facts-to-verify'),
    proposalLinks: [],
    ...changes,
  });
}

export function aGovernmentActionListDto(changes: Partial<GovernmentActionListDto> = {}): GovernmentActionListDto {
  const items = changes.items ?? [aGovernmentActionSummaryDto()];
  return governmentActionList.parse({
    items,
    clocks: todaysClocksDto,
    total: items.length,
    next: null,
    explain: anExplanationDto('matching-count'),
    ...changes,
  });
}
