import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { code, instant, integer, optional, text } from '../shared/columns.js';
import { checks, EVIDENCE_CHECK, PROVIDER_CHECK, QUESTION_CHECKS, WORKING_CHECKS } from './checks.js';
import { ModuleAnswerColumns } from './module-answer.columns.js';

@Entity({
  name: 'module_answer',
  comment: 'The working copy: what a collectivity says of a question, before it is validated',
})
@ForeignKey('module_state', ['collectivityId', 'moduleId'], ['collectivityId', 'moduleId'], {
  name: 'module_answer_state_fk',
})
@ForeignKey('collectivity', ['providedBy'], ['id'], { name: 'module_answer_provider_fk' })
@Index('module_answer_question_idx', ['questionId'])
@Index('module_answer_provider_idx', ['providedBy'], { where: 'provided_by IS NOT NULL' })
@checks('module_answer', PROVIDER_CHECK, EVIDENCE_CHECK, QUESTION_CHECKS, WORKING_CHECKS)
export class ModuleAnswerEntity extends ModuleAnswerColumns {
  @PrimaryColumn(code())
  collectivityId: string;

  @PrimaryColumn(code())
  moduleId: string;

  @PrimaryColumn(code())
  @ForeignKey('module_question', { name: 'module_answer_question_fk' })
  questionId: string;

  @Column(
    optional(code('A level of the edition shown, yes, no, number, not-concerned or provided-by; null once emptied')),
  )
  value: string | null;

  @Column(optional(text('For the collectivity alone: never published')))
  note: string | null;

  @Column(integer())
  version: number;

  @Column(instant())
  editedAt: Date;

  @Column(code('Not a foreign key, as the person may be erased'))
  editedBy: string;
}
