import type { StakeId, Workshop } from '@ou-en-est-on/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { notBlank, SHIPPED_FORM } from '../shared/checks.js';
import { code, integer, json, label, optional, text, texts } from '../shared/columns.js';
import { ShippedRow } from '../shared/shipped-row.js';

@Entity({ name: 'axis', comment: 'First level of a motion' })
@Index('axis_motion_idx', ['motionId'])
@Index('axis_stake_idx', ['stakeId'])
@Check('axis_id_check', `id ~ '^[0-9]{4}-[0-9]+$' AND starts_with(id, motion_id || '-')`)
@Check('axis_texts_check', notBlank('title', 'question', 'intro'))
@Check('axis_position_check', 'position >= 0')
@Check('axis_workshop_check', `jsonb_typeof(workshop) = 'object'`)
@Check('axis_shipped_check', SHIPPED_FORM)
export class AxisEntity extends ShippedRow {
  @PrimaryColumn(code())
  id: string;

  @Column(code())
  @ForeignKey('motion', { name: 'axis_motion_fk' })
  motionId: string;

  @Column(integer())
  position: number;

  @Column(label())
  title: string;

  @Column(optional(text()))
  question: string | null;

  @Column(optional(text()))
  intro: string | null;

  @Column(texts())
  keywords: string[];

  @Column(optional(json('Workshop of the congress that wrote the axis, as the document names it')))
  workshop: Workshop | null;

  @Column(code('Our reading; a proposal may lie elsewhere than its axis'))
  @ForeignKey('stake', { name: 'axis_stake_fk' })
  stakeId: StakeId;
}
