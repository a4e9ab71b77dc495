import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { code, optional } from '../shared/columns.js';
import { AMOUNT_FORM, DATE_FORM, EVIDENCE_FORM, PROVIDER_FORM } from './checks.js';
import { ModuleAnswerColumns } from './module-answer.columns.js';

@Entity({ name: 'validated_module_answer', comment: 'What a validation changed, answer by answer: append-only' })
@ForeignKey('collectivity', ['providedBy'], ['id'], { name: 'validated_module_answer_provider_fk' })
@Index('validated_module_answer_provider_idx', ['providedBy'], { where: 'provided_by IS NOT NULL' })
@Check('validated_module_answer_provider_check', PROVIDER_FORM)
@Check('validated_module_answer_amount_check', AMOUNT_FORM)
@Check('validated_module_answer_date_check', DATE_FORM)
@Check('validated_module_answer_evidence_check', EVIDENCE_FORM)
export class ValidatedModuleAnswerEntity extends ModuleAnswerColumns {
  @PrimaryColumn({ type: 'bigint' })
  @ForeignKey('module_validation', { name: 'validated_module_answer_validation_fk' })
  validationId: string;

  @Column(code())
  collectivityId: string;

  @PrimaryColumn(code())
  questionId: string;

  @Column(optional(code('Null: the question is no longer answered')))
  value: string | null;
}
