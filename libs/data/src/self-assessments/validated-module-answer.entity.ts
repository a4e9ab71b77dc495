import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { code, optional } from '../shared/columns.js';
import { checks, EVIDENCE_CHECK, PROVIDER_CHECK, QUESTION_CHECKS } from './checks.js';
import { ModuleAnswerColumns } from './module-answer.columns.js';

@Entity({ name: 'validated_module_answer', comment: 'What a validation changed, answer by answer: append-only' })
@ForeignKey('collectivity', ['providedBy'], ['id'], { name: 'validated_module_answer_provider_fk' })
@Index('validated_module_answer_provider_idx', ['providedBy'], { where: 'provided_by IS NOT NULL' })
@ForeignKey('module_validation', ['validationId', 'collectivityId'], ['id', 'collectivityId'], {
  name: 'validated_module_answer_validation_fk',
})
@checks('validated_module_answer', PROVIDER_CHECK, EVIDENCE_CHECK, QUESTION_CHECKS)
export class ValidatedModuleAnswerEntity extends ModuleAnswerColumns {
  @PrimaryColumn({ type: 'bigint' })
  validationId: string;

  @Column(code())
  collectivityId: string;

  @PrimaryColumn(code())
  questionId: string;

  @Column(optional(code('Null: the question is no longer answered')))
  value: string | null;
}
