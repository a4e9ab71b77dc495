import { AnswerEntity } from './answer.entity.js';
import type { Said, StateTables } from './living-state.js';
import { LivingStateRepository } from './living-state.repository.js';

/** A living state is that of one collectivity for one edition. */
export interface StateKey {
  readonly collectivityId: string;
  readonly editionId: string;
}

/** Where it is kept. */
export const STATE_TABLES = {
  ...{ state: 'self_assessment', about: 'edition_id', answer: 'answer', subject: 'service_id' },
  ...{ validation: 'validation', validated: 'validated_answer', shown: 'public_answer', present: 'respondent' },
  ...{
    publish: 'publish_validation',
    reason: 'withdrawal_reason',
    said: { value: 'value', providedBy: 'provided_by' },
  },
} as const satisfies StateTables<Said>;

/** What collectivities answer to the services of an edition; who made that public is a respondent. */
export class SelfAssessmentRepository extends LivingStateRepository<StateKey, Said, AnswerEntity> {
  override readonly tables = STATE_TABLES;

  override aboutOf({ editionId }: StateKey): string {
    return editionId;
  }

  override findAnswers(key: StateKey): Promise<AnswerEntity[]> {
    return this.manager.find(AnswerEntity, { where: { ...key }, order: { serviceId: 'ASC' } });
  }

  override findAnswer(key: StateKey, serviceId: string): Promise<AnswerEntity | null> {
    return this.manager.findOneBy(AnswerEntity, { ...key, serviceId });
  }

  protected override keyOf(collectivityId: string, editionId: string): StateKey {
    return { collectivityId, editionId };
  }
}
