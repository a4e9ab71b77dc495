import { DATE_PRECISIONS, VERIFICATIONS, type DatePrecision } from '@ou-en-est-on/domain';
import { Check, Column, Entity, Index } from 'typeorm';
import { asPreciseAs, factId, finite, notBlank, oneOf, SHIPPED_FORM } from '../shared/checks.js';
import { code, day, figure, flag, optional, text } from '../shared/columns.js';
import { ActionFactRow, FactForeignKeys } from './action-fact.columns.js';

@Entity({
  name: 'action_observation',
  comment: 'A dated figure about an action; competing figures stay side by side',
})
@FactForeignKeys('action_observation')
@Index('action_observation_action_idx', ['actionId'])
@Index('action_observation_evidence_idx', ['evidenceId'])
@Check('action_observation_id_check', factId('o'))
@Check('action_observation_position_check', 'position >= 0')
@Check('action_observation_verification_check', oneOf('verification', VERIFICATIONS))
@Check('action_observation_texts_check', notBlank('metric', 'value_text', 'unit', 'note'))
@Check(
  'action_observation_value_check',
  `${finite('value')} AND value_max < 'Infinity' AND value_max >= value
   AND (value IS NOT NULL OR value_text IS NOT NULL) AND (value_max IS NULL OR value IS NOT NULL)`,
)
@Check('action_observation_date_check', 'is_partial_date(date)')
@Check(
  'action_observation_date_precision_check',
  `${oneOf('date_precision', DATE_PRECISIONS)} AND ${asPreciseAs('date')}`,
)
@Check('action_observation_shipped_check', SHIPPED_FORM)
export class ActionObservationEntity extends ActionFactRow {
  @Column(text())
  metric: string;

  @Column(optional(figure()))
  value: number | null;

  @Column(optional(figure('Upper end, when the source gives a range')))
  valueMax: number | null;

  @Column(optional(text("The source's words, when it gives no number")))
  valueText: string | null;

  @Column(optional(text()))
  unit: string | null;

  @Column(code())
  date: string;

  @Column(code())
  datePrecision: DatePrecision;

  @Column(optional(day()))
  publishedOn: string | null;

  @Column(flag('True when the figure is our own calculation'))
  derived: boolean;
}
