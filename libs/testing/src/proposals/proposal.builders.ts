import type {
  LineageLink,
  ProgressEvent,
  Proposal,
  ProposalActionLink,
  ProposalIndicatorLink,
} from '@ou-en-est-on/domain';

/** An invented proposal; its id says its motion, axis and measure unless the case says otherwise. */
export function aProposal(changes: Partial<Proposal> = {}): Proposal {
  const id = changes.id ?? '2023-1.1.1';
  return {
    id,
    motionId: id.slice(0, 4),
    axisId: id.slice(0, 6),
    measureId: id.split('.').length === 3 ? id.slice(0, id.lastIndexOf('.')) : null,
    position: Number(id.slice(id.lastIndexOf('.') + 1)),
    kind: 'proposal',
    text: 'Raccorder à la fibre tous les bâtiments publics.',
    textAsPublished: null,
    shortTitle: null,
    keywords: ['fibre'],
    tags: [],
    stakeId: 'access',
    otherStakeIds: [],
    actors: ['state', 'collectivities'],
    themeIds: [],
    services: [],
    alignmentRationale: null,
    textVersion: 1,
    ...changes,
  };
}

/** A valid proposed event, recorded on 21 November 2026. */
export function aProgressEvent(changes: Partial<ProgressEvent> = {}): ProgressEvent {
  const proposalId = changes.proposalId ?? '2023-1.1.1';
  return {
    id: `${proposalId}:1`,
    proposalId,
    progress: 'engaged',
    review: 'proposed',
    effectiveOn: '2025-09-30',
    effectivePrecision: 'day',
    recordedAt: new Date('2026-11-21T08:00:00Z'),
    rationale: 'Un programme est financé.',
    confidence: 'medium',
    searchedOn: '2026-11-21',
    evidence: ['plan-exemple:m1'],
    factsToVerify: [],
    corrects: null,
    author: 'system',
    reviewer: null,
    ...changes,
  };
}

export function aLineageLink(changes: Partial<LineageLink> = {}): LineageLink {
  const fromProposalId = changes.fromProposalId ?? '2022-1.1.1';
  const toProposalId = changes.toProposalId ?? '2023-1.1.1';
  return {
    id: `${fromProposalId}>${toProposalId}`,
    fromProposalId,
    toProposalId,
    kind: 'reworded',
    confidence: 'high',
    rationale: 'Même demande, texte changé.',
    review: 'proposed',
    ...changes,
  };
}

export function aProposalActionLink(changes: Partial<ProposalActionLink> = {}): ProposalActionLink {
  const proposalId = changes.proposalId ?? '2023-1.1.1';
  const actionId = changes.actionId ?? 'plan-exemple';
  return {
    id: `${proposalId}>${actionId}`,
    proposalId,
    actionId,
    relation: 'contributes',
    factsAfterMotion: true,
    rationale: 'Porte sur le même objet.',
    review: 'proposed',
    ...changes,
  };
}

export function aProposalIndicatorLink(changes: Partial<ProposalIndicatorLink> = {}): ProposalIndicatorLink {
  return {
    proposalId: '2023-1.1.1',
    indicatorId: 'fibre-raccordable',
    relation: 'measures',
    rationale: 'Mesure l’objet de la proposition.',
    review: 'proposed',
    ...changes,
  };
}
