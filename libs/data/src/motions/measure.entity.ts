import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { notBlank, SHIPPED_FORM } from '../shared/checks.js';
import { code, integer, label, texts } from '../shared/columns.js';
import { ShippedRow } from '../shared/shipped-row.js';

@Entity({ name: 'measure', comment: 'Second level of a motion; the motions of 2021 and 2025 have none' })
@Index('measure_motion_idx', ['motionId'])
@Index('measure_axis_idx', ['axisId'])
@Check(
  'measure_id_check',
  `id ~ '^[0-9]{4}-[0-9]+[.][0-9]+$' AND starts_with(id, axis_id || '.') AND starts_with(axis_id, motion_id || '-')`,
)
@Check('measure_texts_check', notBlank('title', 'display_title'))
@Check('measure_position_check', 'position >= 0')
@Check('measure_shipped_check', SHIPPED_FORM)
export class MeasureEntity extends ShippedRow {
  @PrimaryColumn(code())
  id: string;

  @Column(code())
  @ForeignKey('motion', { name: 'measure_motion_fk' })
  motionId: string;

  @Column(code())
  @ForeignKey('axis', { name: 'measure_axis_fk' })
  axisId: string;

  @Column(integer())
  position: number;

  @Column(label('As published'))
  title: string;

  @Column(label('Capitals given back their lower case'))
  displayTitle: string;

  @Column(texts())
  keywords: string[];
}
