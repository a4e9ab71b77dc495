import { type FactRef, type GovernmentAction, groupBy, type ProposalActionLink } from '@ou-en-est-on/domain';
import { In, type EntityManager } from 'typeorm';
import type { ActionFactRow } from './action-fact.columns.js';
import { ActionMilestoneEntity } from './action-milestone.entity.js';
import { ActionObservationEntity } from './action-observation.entity.js';
import { ActionTargetEntity } from './action-target.entity.js';
import { GovernmentActionEntity } from './government-action.entity.js';
import { toGovernmentAction, toProposalActionLink } from './government-action.mapper.js';
import { ProposalActionLinkEntity } from './proposal-action-link.entity.js';

/** State actions with all their facts, those to verify included: the rules of the domain hold them back. */
export class GovernmentActionRepository {
  constructor(private readonly manager: EntityManager) {}

  /** By name, in French order. */
  async findAll(): Promise<GovernmentAction[]> {
    return this.withFacts(await this.manager.find(GovernmentActionEntity, { order: { name: 'ASC', id: 'ASC' } }));
  }

  async findById(id: string): Promise<GovernmentAction | null> {
    const [action] = await this.withFacts(await this.manager.findBy(GovernmentActionEntity, { id }));
    return action ?? null;
  }

  async findProposalLinks(): Promise<ProposalActionLink[]> {
    return (await this.manager.find(ProposalActionLinkEntity, { order: { id: 'ASC' } })).map(toProposalActionLink);
  }

  /** The facts to verify, by themselves or through their action. */
  async findFactsToVerify(): Promise<Set<FactRef>> {
    const rows: { id: FactRef }[] = await this.manager.query('SELECT id FROM action_fact WHERE to_verify');
    return new Set(rows.map(({ id }) => id));
  }

  private async withFacts(actions: readonly GovernmentActionEntity[]): Promise<GovernmentAction[]> {
    const ids = actions.map((action) => action.id);
    const targets = await this.factsOf(ActionTargetEntity, ids);
    const milestones = await this.factsOf(ActionMilestoneEntity, ids);
    const observations = await this.factsOf(ActionObservationEntity, ids);
    return actions.map((action) =>
      toGovernmentAction({
        action,
        targets: targets.get(action.id) ?? [],
        milestones: milestones.get(action.id) ?? [],
        observations: observations.get(action.id) ?? [],
      }),
    );
  }

  private async factsOf<Row extends ActionFactRow>(
    entity: new () => Row,
    actionIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly Row[]>> {
    const rows = await this.manager
      .createQueryBuilder(entity, 'fact')
      .where({ actionId: In([...actionIds]) })
      .orderBy('fact.actionId')
      .addOrderBy('fact.position')
      .addOrderBy('fact.id')
      .getMany();
    return groupBy(rows, (row) => row.actionId);
  }
}
