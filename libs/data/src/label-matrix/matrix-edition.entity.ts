import type { RealisationLevel, SpecialAnswer } from '@ou-en-est-on/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { notBlank, SHIPPED_FORM, slug } from '../shared/checks.js';
import { code, flag, integer, json, label, optional, text } from '../shared/columns.js';
import { ShippedRow } from '../shared/shipped-row.js';

@Entity({
  name: 'matrix_edition',
  comment: 'An edition of the label matrix: its services, and the levels a service can reach',
})
@Index('matrix_edition_current_key', ['isCurrent'], { unique: true, where: 'is_current' })
@Index('matrix_edition_previous_idx', ['previousEditionId'])
@Check('matrix_edition_id_check', slug('id'))
@Check('matrix_edition_texts_check', notBlank('label', 'based_on', 'warning', 'levels_note'))
@Check('matrix_edition_year_check', 'year BETWEEN 2000 AND 2100')
@Check('matrix_edition_levels_check', `jsonb_typeof(levels) = 'array' AND jsonb_typeof(special_answers) = 'array'`)
@Check('matrix_edition_previous_check', 'previous_edition_id <> id')
@Check('matrix_edition_warning_check', 'official OR warning IS NOT NULL')
@Check('matrix_edition_shipped_check', SHIPPED_FORM)
export class MatrixEditionEntity extends ShippedRow {
  @PrimaryColumn(code())
  id: string;

  @Column(label())
  label: string;

  @Column(integer())
  year: number;

  @Column(flag('False for a working reconstruction: every page that uses it says so'))
  official: boolean;

  @Column(flag('The edition that the site shows; one at most'))
  isCurrent: boolean;

  @Column(text())
  basedOn: string;

  @Column(optional(text()))
  warning: string | null;

  @Column(json('Realisation levels and their weights are data of the edition'))
  levels: RealisationLevel[];

  @Column(json('Answers that no score ever counts'))
  specialAnswers: SpecialAnswer[];

  @Column(text())
  levelsNote: string;

  @Column(optional(code('The edition its services say they come from; null when that one is not held here')))
  @ForeignKey('matrix_edition', { name: 'matrix_edition_previous_fk' })
  previousEditionId: string | null;
}
