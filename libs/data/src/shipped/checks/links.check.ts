import { carriesSameDemand, hasFactAfter, localShareOf } from '@ou-en-est-on/domain';
import type { ShippedIndex } from '../shipped-index.js';
import { type Finding, checkEach, unknownIn, unknownReference } from './check.js';

/** A lineage link joins two known proposals and goes forward in time. */
export const checkLineage = checkEach('lineage', function* (file, index) {
  for (const [i, link] of file.links.entries()) {
    const from = index.proposals.get(link.fromProposalId);
    const to = index.proposals.get(link.toProposalId);
    if (!from) yield unknownReference(['links', i, 'fromProposalId'], 'Proposition', link.fromProposalId);
    if (!to) yield unknownReference(['links', i, 'toProposalId'], 'Proposition', link.toProposalId);
    if (from && to && to.motionId <= from.motionId) {
      const what = carriesSameDemand(link.kind) ? 'une demande est reprise' : 'une idée est prolongée';
      const message = `${what} par une motion plus récente : ${to.id} n’est pas après ${from.id}.`;
      yield [['links', i], 'lineage-direction', message];
    }
  }
});

/** Themes and services exist in the edition, and the local share is the one the actors say. */
export const checkAlignments = checkEach('alignments', function* (file, index) {
  if (!index.editions.has(file.matrixEditionId)) {
    yield unknownReference(['matrixEditionId'], 'Édition de la matrice', file.matrixEditionId);
  }
  for (const [i, alignment] of file.alignments.entries()) {
    const path = ['alignments', i];
    yield* unknownProposal([...path, 'proposalId'], index, alignment.proposalId);
    yield* unknownIn(index.themes, alignment.themeIds, [...path, 'themeIds'], 'Thématique');
    const serviceIds = alignment.services.map((service) => service.serviceId);
    yield* unknownIn(index.services, serviceIds, [...path, 'services'], 'Service');
    if (new Set(serviceIds).size < serviceIds.length) {
      yield [[...path, 'services'], 'duplicate-id', 'le même service est cité deux fois.'];
    }
    const proposal = index.proposals.get(alignment.proposalId);
    const share = proposal && localShareOf(proposal.actors);
    if (share && share !== alignment.localShare) {
      yield [[...path, 'localShare'], 'inconsistent', `les acteurs de la proposition donnent « ${share} ».`];
    }
    if ((alignment.localShare === 'state') !== (alignment.services.length === 0)) {
      yield [
        [...path, 'services'],
        'inconsistent',
        'des services sont cités si et seulement s’il y a une part locale.',
      ];
    }
  }
});

/** Links to actions: both ends exist, and an answer has a fact later than the motion. */
export const checkProposalActions = checkEach('proposal-actions', function* (file, index) {
  for (const [i, link] of file.links.entries()) {
    const path = ['links', i];
    yield* unknownProposal([...path, 'proposalId'], index, link.proposalId);
    const action = index.actions.get(link.actionId);
    if (!action) yield unknownReference([...path, 'actionId'], 'Action', link.actionId);
    const motion = index.motions.get(index.proposals.get(link.proposalId)?.motionId ?? '');
    if (!action || !motion) continue;
    const after = hasFactAfter(action, motion, file.provenance.date);
    if (after !== link.factsAfterMotion) {
      const message = `les faits de l’action disent ${after ? 'vrai' : 'faux'} : un jalon passé ou une valeur, vérifiés, ${after ? 'suit' : 'ne suit pas'} le congrès.`;
      yield [[...path, 'factsAfterMotion'], 'inconsistent', message];
    }
    if (link.relation === 'answers' && !after) {
      yield [[...path, 'relation'], 'inconsistent', 'une réponse demande au moins un fait postérieur au congrès.'];
    }
  }
});

export const checkProposalIndicators = checkEach('proposal-indicators', function* (file, index) {
  for (const [i, link] of file.links.entries()) {
    yield* unknownProposal(['links', i, 'proposalId'], index, link.proposalId);
    if (!index.indicators.has(link.indicatorId)) {
      yield unknownReference(['links', i, 'indicatorId'], 'Indicateur', link.indicatorId);
    }
  }
});

function* unknownProposal(path: readonly PropertyKey[], index: ShippedIndex, id: string): Iterable<Finding> {
  if (!index.proposals.has(id)) yield unknownReference(path, 'Proposition', id);
}
