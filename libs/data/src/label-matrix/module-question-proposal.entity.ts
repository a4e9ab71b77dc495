import { Entity, ForeignKey, Index, PrimaryColumn, Check } from 'typeorm';
import { SHIPPED_FORM } from '../shared/checks.js';
import { code } from '../shared/columns.js';
import { ShippedRow } from '../shared/shipped-row.js';

@Entity({
  name: 'module_question_proposal',
  comment: 'The proposals for which the answer to a question is direct evidence',
})
@Index('module_question_proposal_proposal_idx', ['proposalId'])
@Check('module_question_proposal_shipped_check', SHIPPED_FORM)
export class ModuleQuestionProposalEntity extends ShippedRow {
  @PrimaryColumn(code())
  @ForeignKey('module_question', { name: 'module_question_proposal_question_fk' })
  questionId: string;

  @PrimaryColumn(code())
  @ForeignKey('proposal', { name: 'module_question_proposal_proposal_fk' })
  proposalId: string;
}
