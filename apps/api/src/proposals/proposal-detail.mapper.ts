import type { CitedFactDto, ProposalDetailDto, ProgressEventDto } from '@ou-en-est-on/contracts';
import {
  carriesSameDemand,
  compareIds,
  explainFactsToVerify,
  type FactRef,
  type LineageLink,
  localShareOf,
  type MatrixEdition,
  type ProgressEvent,
  type Proposal,
} from '@ou-en-est-on/domain';
import { toExplanationDto } from '../shared/explanation.mapper.js';

/** The history of a proposal, in its order; a held-back fact is counted, never shown. */
export function toHistory(
  events: readonly ProgressEvent[],
  facts: ReadonlyMap<FactRef, CitedFactDto>,
): ProgressEventDto[] {
  return events.map((event) => {
    const { id, progress, review, effectiveOn, effectivePrecision, rationale, confidence, searchedOn } = event;
    const cited = [...new Set([...event.evidence, ...event.factsToVerify])];
    const shown = event.evidence.flatMap((ref) => facts.get(ref) ?? []);
    const factsToVerify = cited.length - shown.length;
    return {
      ...{ id, progress, review, effectiveOn, effectivePrecision, rationale, confidence, searchedOn },
      recordedAt: event.recordedAt.toISOString(),
      facts: shown,
      factsToVerify,
      factsToVerifyExplain: toExplanationDto(explainFactsToVerify(factsToVerify)),
      author: event.author,
      reviewer: event.reviewer,
    };
  });
}

/** The links of a proposal towards earlier (`from`) and later (`to`) motions. */
export function toLineage(
  id: string,
  links: readonly LineageLink[],
  proposals: readonly Proposal[],
): ProposalDetailDto['lineage'] {
  const byId = new Map(proposals.map((proposal) => [proposal.id, proposal]));
  const towards = (other: 'fromProposalId' | 'toProposalId', mine: 'fromProposalId' | 'toProposalId') =>
    links
      .filter((link) => link[mine] === id)
      .sort((a, b) => compareIds(a[other], b[other]))
      .flatMap((link) => toLineageLink(link, byId.get(link[other])));
  return { from: towards('fromProposalId', 'toProposalId'), to: towards('toProposalId', 'fromProposalId') };
}

function toLineageLink(link: LineageLink, other: Proposal | undefined): ProposalDetailDto['lineage']['from'] {
  if (!other) return [];
  const { kind, confidence, rationale, review } = link;
  const { id: proposalId, motionId, text } = other;
  return [{ proposalId, motionId, text, kind, sameDemand: carriesSameDemand(kind), confidence, rationale, review }];
}

/** The place of the collectivities: whose share it is, and the services of the label that bear on it. */
export function toLocalSide(
  proposal: Proposal,
  edition: MatrixEdition | null,
): Pick<ProposalDetailDto['localSide'], 'share' | 'editionId' | 'editionOfficial' | 'services' | 'rationale'> {
  const services = new Map(
    (edition?.themes ?? []).flatMap((theme) => theme.services.map((service) => [service.id, { service, theme }])),
  );
  return {
    share: localShareOf(proposal.actors),
    editionId: edition?.id ?? '',
    editionOfficial: edition?.official ?? false,
    services: proposal.services.flatMap(({ serviceId, strength }) => {
      const found = services.get(serviceId);
      if (!found) return [];
      const { service, theme } = found;
      return [{ id: service.id, label: service.label, themeId: theme.id, themeLabel: theme.label, strength }];
    }),
    rationale: proposal.alignmentRationale,
  };
}

/** The proposals around one in its own motion, in the order of the document. */
export function neighboursOf(
  proposal: Proposal,
  proposals: readonly Proposal[],
): Pick<ProposalDetailDto, 'previousId' | 'nextId'> {
  const ids = proposals
    .filter(({ motionId }) => motionId === proposal.motionId)
    .map(({ id }) => id)
    .sort(compareIds);
  const place = ids.indexOf(proposal.id);
  return { previousId: ids[place - 1] ?? null, nextId: ids[place + 1] ?? null };
}
