import {
  DIRECTIONS,
  INDICATOR_ORIGINS,
  REVIEW_STATES,
  TERRITORY_TYPES,
  type Direction,
  type IndicatorOrigin,
  type ReviewState,
  type TerritoryType,
} from '@ou-en-est-on/domain';
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { amongst, notBlank, oneOf, SHIPPED_FORM, slug } from '../shared/checks.js';
import { code, flag, integer, label, optional, text, texts } from '../shared/columns.js';
import { ShippedRow } from '../shared/shipped-row.js';

@Entity({
  name: 'indicator',
  comment: 'What is measured, by whom and how; each series keeps the id its publisher gave it',
})
@Check('indicator_id_check', slug('id'))
@Check(
  'indicator_texts_check',
  notBlank('label', 'definition', 'unit', 'method', 'limits', 'publisher', 'dataset', 'licence', 'cadence'),
)
@Check('indicator_direction_check', oneOf('direction', DIRECTIONS))
@Check('indicator_levels_check', `${amongst('levels', TERRITORY_TYPES)} AND cardinality(levels) > 0`)
@Check('indicator_freshness_check', 'cadence_days > 0 AND usual_lag_days >= 0')
@Check('indicator_origin_check', oneOf('origin', INDICATOR_ORIGINS))
@Check('indicator_review_check', oneOf('review', REVIEW_STATES))
@Check('indicator_shipped_check', SHIPPED_FORM)
export class IndicatorEntity extends ShippedRow {
  @PrimaryColumn(code())
  id: string;

  @Column(label())
  label: string;

  @Column(text())
  definition: string;

  @Column(text())
  unit: string;

  @Column(code('Whether a higher or a lower value is wished for'))
  direction: Direction;

  @Column(texts())
  levels: TerritoryType[];

  @Column(optional(text()))
  publisher: string | null;

  @Column(optional(text()))
  dataset: string | null;

  @Column(optional(text()))
  licence: string | null;

  @Column(optional(text('As the publisher announces it; its days when it is regular are in cadence_days')))
  cadence: string | null;

  @Column(optional(integer()))
  cadenceDays: number | null;

  @Column(optional(integer()))
  usualLagDays: number | null;

  @Column(text())
  method: string;

  @Column(text('What the figure does not say: printed beside it'))
  limits: string;

  @Column(code())
  origin: IndicatorOrigin;

  @Column(flag('One of the figures followed at mid-term'))
  headline: boolean;

  @Column(code())
  review: ReviewState;
}
