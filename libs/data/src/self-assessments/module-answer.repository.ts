import type { Said, StateTables } from './living-state.js';
import { LivingStateRepository } from './living-state.repository.js';
import { ModuleAnswerEntity } from './module-answer.entity.js';

/** The answers to a module are those of one collectivity. */
export interface ModuleKey {
  readonly collectivityId: string;
  readonly moduleId: string;
}

/** What is said of a question; its evidence is published with it. */
export interface SaidOfQuestion extends Said {
  readonly amount: number | null;
  readonly datedOn: string | null;
  readonly evidence: readonly string[];
}

/** Where it is kept. */
export const MODULE_TABLES = {
  ...{ state: 'module_state', about: 'module_id', answer: 'module_answer', subject: 'question_id' },
  ...{ validation: 'module_validation', validated: 'validated_module_answer', shown: 'public_module_answer' },
  ...{ present: 'public_module_answer', publish: 'publish_module_validation', reason: 'module_withdrawal_reason' },
  said: {
    ...{ value: 'value', providedBy: 'provided_by', amount: 'amount', datedOn: 'dated_on', evidence: 'evidence' },
  },
} as const satisfies StateTables<SaidOfQuestion>;

/** What collectivities answer to the questions of a module. */
export class ModuleAnswerRepository extends LivingStateRepository<ModuleKey, SaidOfQuestion, ModuleAnswerEntity> {
  override readonly tables = MODULE_TABLES;

  override aboutOf({ moduleId }: ModuleKey): string {
    return moduleId;
  }

  override findAnswers(key: ModuleKey): Promise<ModuleAnswerEntity[]> {
    return this.manager.find(ModuleAnswerEntity, { where: { ...key }, order: { questionId: 'ASC' } });
  }

  override findAnswer(key: ModuleKey, questionId: string): Promise<ModuleAnswerEntity | null> {
    return this.manager.findOneBy(ModuleAnswerEntity, { ...key, questionId });
  }

  protected override keyOf(collectivityId: string, moduleId: string): ModuleKey {
    return { collectivityId, moduleId };
  }
}
