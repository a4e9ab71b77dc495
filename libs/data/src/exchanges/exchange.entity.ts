import {
  DATE_PRECISIONS,
  EXCHANGE_KINDS,
  EXCHANGE_SIDES,
  type CitedAction,
  type DatePrecision,
  type ExchangeKind,
  type ExchangeSide,
  type ParliamentaryQuestion,
} from '@ou-en-est-on/domain';
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { asPreciseAs, notBlank, oneOf, SHIPPED_FORM, slug } from '../shared/checks.js';
import { code, integer, json, optional, text, texts } from '../shared/columns.js';
import { ShippedRow } from '../shared/shipped-row.js';

@Entity({ name: 'exchange', comment: 'An exchange with the State or Parliament, with the side that spoke' })
@Check('exchange_id_check', slug('id'))
@Check('exchange_congress_year_check', 'congress_year BETWEEN 2000 AND 2100')
@Check('exchange_kind_check', oneOf('kind', EXCHANGE_KINDS))
@Check('exchange_side_check', oneOf('side', EXCHANGE_SIDES))
@Check('exchange_date_check', 'is_partial_date(date)')
@Check('exchange_date_precision_check', `${oneOf('date_precision', DATE_PRECISIONS)} AND ${asPreciseAs('date')}`)
@Check('exchange_texts_check', notBlank('counterpart_role', 'summary', 'counterpart_name', 'subject', 'note'))
@Check(
  'exchange_question_check',
  `jsonb_typeof(question) = 'object' AND (question IS NULL OR kind = 'parliamentary-reply')`,
)
@Check('exchange_cited_actions_check', `jsonb_typeof(cited_actions) = 'array'`)
@Check('exchange_sources_check', 'cardinality(sources) > 0')
@Check('exchange_shipped_check', SHIPPED_FORM)
export class ExchangeEntity extends ShippedRow {
  @PrimaryColumn(code())
  id: string;

  @Column(optional(integer('Congress it belongs to; null for a reply to a member of parliament')))
  congressYear: number | null;

  @Column(code("parliamentary-reply answers a member's question on its own subject: it is not an answer to a motion"))
  kind: ExchangeKind;

  @Column(code())
  side: ExchangeSide;

  @Column(code())
  date: string;

  @Column(code())
  datePrecision: DatePrecision;

  @Column(optional(text()))
  counterpartName: string | null;

  @Column(text())
  counterpartRole: string;

  @Column(text())
  summary: string;

  @Column(optional(text()))
  subject: string | null;

  @Column(optional(json()))
  question: ParliamentaryQuestion | null;

  @Column(json('Actions of the State that were cited, in the words used then'))
  citedActions: CitedAction[];

  @Column(texts())
  factRefs: string[];

  @Column(texts())
  sources: string[];

  @Column(optional(text()))
  note: string | null;
}
