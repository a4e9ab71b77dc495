import { REVIEW_STATES, type ReviewState } from '@ou-en-est-on/domain';
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { notBlank, oneOf, SHIPPED_FORM, slug } from '../shared/checks.js';
import { code, label, text } from '../shared/columns.js';
import { ShippedRow } from '../shared/shipped-row.js';

@Entity({
  name: 'motion_module',
  comment: 'Complementary questions beside the label matrix: answered on their own, never counted in its services',
})
@Check('motion_module_id_check', slug('id'))
@Check('motion_module_texts_check', notBlank('label', 'purpose', 'answers_note'))
@Check('motion_module_review_check', oneOf('review', REVIEW_STATES))
@Check('motion_module_shipped_check', SHIPPED_FORM)
export class MotionModuleEntity extends ShippedRow {
  @PrimaryColumn(code())
  id: string;

  @Column(label())
  label: string;

  @Column(text())
  purpose: string;

  @Column(text())
  answersNote: string;

  @Column(code())
  review: ReviewState;
}
