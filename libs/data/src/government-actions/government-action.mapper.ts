import type {
  ActionObservation,
  ActionTarget,
  GovernmentAction,
  Milestone,
  ProposalActionLink,
} from '@ou-en-est-on/domain';
import { withoutShipping } from '../shared/without-shipping.js';
import type { ActionMilestoneEntity } from './action-milestone.entity.js';
import type { ActionObservationEntity } from './action-observation.entity.js';
import type { ActionTargetEntity } from './action-target.entity.js';
import type { GovernmentActionEntity } from './government-action.entity.js';
import type { ProposalActionLinkEntity } from './proposal-action-link.entity.js';

interface ActionRows {
  readonly action: GovernmentActionEntity;
  readonly targets: readonly ActionTargetEntity[];
  readonly milestones: readonly ActionMilestoneEntity[];
  readonly observations: readonly ActionObservationEntity[];
}

/** Puts an action and its facts together, in the order they are given. */
export function toGovernmentAction({ action, targets, milestones, observations }: ActionRows): GovernmentAction {
  return {
    ...withoutShipping(action),
    targets: targets.map((row): ActionTarget => withoutShipping(row, 'position')),
    milestones: milestones.map((row): Milestone => withoutShipping(row, 'position')),
    observations: observations.map((row): ActionObservation => withoutShipping(row, 'position')),
  };
}

export const toProposalActionLink = (row: ProposalActionLinkEntity): ProposalActionLink => withoutShipping(row);
