import { REVIEW_STATES, STAKE_IDS, type ReviewState, type StakeId } from '@ou-en-est-on/domain';
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { notBlank, oneOf, SHIPPED_FORM } from '../shared/checks.js';
import { code, integer, label, text } from '../shared/columns.js';
import { ShippedRow } from '../shared/shipped-row.js';

@Entity({
  name: 'stake',
  comment: 'The four stable stakes: the axes of every year are mapped to them, so that years compare',
})
@Check('stake_id_check', oneOf('id', STAKE_IDS))
@Check('stake_texts_check', notBlank('label', 'description'))
@Check('stake_position_check', 'position >= 0')
@Check('stake_review_check', oneOf('review', REVIEW_STATES))
@Check('stake_shipped_check', SHIPPED_FORM)
export class StakeEntity extends ShippedRow {
  @PrimaryColumn(code())
  id: StakeId;

  @Column(label())
  label: string;

  @Column(text())
  description: string;

  @Column(integer())
  position: number;

  @Column(code('The mapping of axes to stakes is our reading until the association validates it'))
  review: ReviewState;
}
