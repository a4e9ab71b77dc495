import type { GovernmentActionDetailDto, GovernmentActionSummaryDto, MilestoneDto } from '@ou-en-est-on/contracts';
import {
  type CalendarDate,
  compareIds,
  countFactsToVerify,
  displayableDescription,
  displayableFacts,
  explainActionObservation,
  explainFactsToVerify,
  explainLinkedProposals,
  explainTarget,
  type FactSource,
  type GovernmentAction,
  lastMilestone,
  type Milestone,
  milestoneStateOn,
  nextMilestone,
  oldestFactFirst,
  type ProposalActionLink,
} from '@ou-en-est-on/domain';
import type { EvidenceLookup } from '../shared/evidence.mapper.js';
import { toExplanationDto } from '../shared/explanation.mapper.js';

export function toGovernmentActionSummary(
  action: GovernmentAction,
  links: readonly ProposalActionLink[],
  today: CalendarDate,
): GovernmentActionSummaryDto {
  const { id, name, kind, textType, domain, lead, promise, toVerify } = action;
  const { legalState, startDate, endDate } = displayableDescription(action);
  const proposals = links.filter(({ actionId }) => actionId === id).map(({ proposalId }) => proposalId);
  const proposalCount = new Set(proposals).size;
  return {
    ...{ id, name, kind, textType, legalState, domain, lead, startDate, endDate, promise, toVerify },
    proposalCount,
    proposalCountExplain: toExplanationDto(explainLinkedProposals(proposalCount, 'rapprochements faits par ce site')),
    lastMilestone: toMilestoneMark(lastMilestone(action, today), today),
    nextMilestone: toMilestoneMark(nextMilestone(action, today), today),
  };
}

/** A fact still to verify is never listed: it is only counted. */
export function toGovernmentActionDetail(
  action: GovernmentAction,
  links: readonly ProposalActionLink[],
  evidence: EvidenceLookup,
  today: CalendarDate,
): Omit<GovernmentActionDetailDto, 'clocks'> {
  const { note, legalReferences } = displayableDescription(action);
  const facts = displayableFacts(action);
  const factsToVerify = countFactsToVerify(action);
  return {
    ...toGovernmentActionSummary(action, links, today),
    ...{ ministry: action.ministry, note },
    legalReferences: legalReferences.map(({ label, nor, officialJournal, url }) => ({
      label,
      nor,
      officialJournal,
      url,
    })),
    targets: facts.targets.map((target) => toTargetDto(target, evidence)),
    milestones: [...facts.milestones]
      .sort(oldestFactFirst)
      .map((milestone) => toMilestoneDto(milestone, evidence, today)),
    observations: [...facts.observations].sort(oldestFactFirst).map((fact) => toObservationDto(fact, evidence)),
    factsToVerify,
    factsToVerifyExplain: toExplanationDto(explainFactsToVerify(factsToVerify)),
    proposalLinks: links
      .filter(({ actionId }) => actionId === action.id)
      .sort((a, b) => compareIds(a.proposalId, b.proposalId))
      .map(({ proposalId, relation, factsAfterMotion, rationale, review }) => ({
        ...{ proposalId, relation, factsAfterMotion, rationale, review },
      })),
  };
}

function toTargetDto(
  target: GovernmentAction['targets'][number],
  evidence: EvidenceLookup,
): GovernmentActionDetailDto['targets'][number] {
  const { id, metric, value, unit, due, note, evidenceId } = target;
  const explain = toExplanationDto(explainTarget(target, sourceOf(evidenceId, evidence)));
  return { id, metric, value, unit, due, note, evidence: evidence(evidenceId), explain };
}

/** Who published a fact, and under which title. */
function sourceOf(evidenceId: string | null, evidence: EvidenceLookup): FactSource {
  const found = evidence(evidenceId);
  return { source: found && `${found.publisher}, ${found.title}`, publishedOn: found?.publishedOn ?? null };
}

function toMilestoneDto(milestone: Milestone, evidence: EvidenceLookup, today: CalendarDate): MilestoneDto {
  const { id, date, label, kind, nature, note, evidenceId } = milestone;
  return {
    id,
    date,
    label,
    kind,
    nature,
    state: milestoneStateOn(milestone, today),
    note,
    evidence: evidence(evidenceId),
  };
}

function toMilestoneMark(
  milestone: Milestone | null,
  today: CalendarDate,
): GovernmentActionSummaryDto['lastMilestone'] {
  if (!milestone) return null;
  const { date, label, note } = milestone;
  return { date, label, note, state: milestoneStateOn(milestone, today) };
}

function toObservationDto(
  fact: GovernmentAction['observations'][number],
  evidence: EvidenceLookup,
): GovernmentActionDetailDto['observations'][number] {
  const { id, metric, value, valueMax, valueText, unit, date, datePrecision, publishedOn, derived, note } = fact;
  return {
    ...{ id, metric, value, valueMax, valueText, unit, date, datePrecision, publishedOn, derived, note },
    evidence: evidence(fact.evidenceId),
    explain: toExplanationDto(explainActionObservation(fact, sourceOf(fact.evidenceId, evidence))),
  };
}
