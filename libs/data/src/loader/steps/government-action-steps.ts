import { ActionObservationEntity } from '../../government-actions/action-observation.entity.js';
import { ActionTargetEntity } from '../../government-actions/action-target.entity.js';
import { GovernmentActionEntity } from '../../government-actions/government-action.entity.js';
import { ActionMilestoneEntity } from '../../government-actions/action-milestone.entity.js';
import { evidenceIdOf, type ShippedAction, type ShippedFact } from '../../shipped/index.js';
import { tableStep } from '../load-step.js';

/** What a fact's row says beside its own fields: its action, its place among the others, its evidence. */
function withPlace<Fact extends ShippedFact>(
  actions: readonly ShippedAction[],
  factsOf: (action: ShippedAction) => readonly Fact[],
): (Fact & { actionId: string; position: number; evidenceId: string | null })[] {
  return actions.flatMap((action) =>
    factsOf(action).map((fact, index) => ({
      ...fact,
      actionId: action.id,
      position: index + 1,
      evidenceId: fact.source ? evidenceIdOf(fact.source) : null,
    })),
  );
}

/** Facts to verify are loaded as facts: the rules keep them from being displayed or counted. */
export const GOVERNMENT_ACTION_STEPS = [
  tableStep('government_action', 'government-actions', GovernmentActionEntity, ({ actions }) => actions),
  tableStep('action_target', 'government-actions', ActionTargetEntity, ({ actions }) =>
    withPlace(actions, ({ targets }) => targets),
  ),
  tableStep('action_milestone', 'government-actions', ActionMilestoneEntity, ({ actions }) =>
    withPlace(actions, ({ milestones }) => milestones),
  ),
  tableStep('action_observation', 'government-actions', ActionObservationEntity, ({ actions }) =>
    withPlace(actions, ({ observations }) => observations),
  ),
];
