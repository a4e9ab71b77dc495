import type { AlignedService, LineageLink, ProgressEvent, Proposal, ProposalVersion } from '@ou-en-est-on/domain';
import { withoutShipping } from '../shared/without-shipping.js';
import type { LineageLinkEntity } from './lineage-link.entity.js';
import type { ProgressEventFactEntity } from './progress-event-fact.entity.js';
import type { ProgressEventEntity } from './progress-event.entity.js';
import type { ProposalServiceEntity } from './proposal-service.entity.js';
import type { ProposalVersionEntity } from './proposal-version.entity.js';
import type { ProposalEntity } from './proposal.entity.js';

export function toProposalVersion(row: ProposalVersionEntity): ProposalVersion {
  const { proposalId, version, text, textAsPublished, recordedAt } = row;
  return { proposalId, version, text, textAsPublished, recordedAt };
}

export const toLineageLink = (row: LineageLinkEntity): LineageLink => withoutShipping(row);

export function toProposal(row: ProposalEntity, services: readonly ProposalServiceEntity[]): Proposal {
  return { ...withoutShipping(row), services: services.map(toAlignedService) };
}

function toAlignedService(row: ProposalServiceEntity): AlignedService {
  return { serviceId: row.serviceId, strength: row.strength };
}

export function toProgressEvent(row: ProgressEventEntity, facts: readonly ProgressEventFactEntity[]): ProgressEvent {
  const refsOf = (role: ProgressEventFactEntity['role']): string[] =>
    facts.filter((fact) => fact.role === role).map((fact) => fact.factRef);
  return {
    id: row.id,
    proposalId: row.proposalId,
    progress: row.progress,
    review: row.review,
    effectiveOn: row.effectiveOn,
    effectivePrecision: row.effectivePrecision,
    recordedAt: row.recordedAt,
    rationale: row.rationale,
    confidence: row.confidence,
    searchedOn: row.searchedOn,
    evidence: refsOf('evidence'),
    factsToVerify: refsOf('to-verify'),
    corrects: row.corrects,
    author: row.author,
    reviewer: row.reviewer,
  };
}
