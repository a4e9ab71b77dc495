import {
  CONFIDENCES,
  DATE_PRECISIONS,
  EVENT_REVIEWS,
  STATE_PROGRESSES,
  type Confidence,
  type DatePrecision,
  type EventReview,
  type StateProgress,
} from '@ou-en-est-on/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { compoundId, notBlank, oneOf, SHIPPED_FORM } from '../shared/checks.js';
import { code, day, instant, integer, optional, text } from '../shared/columns.js';

@Entity({
  name: 'progress_event',
  comment: 'What the State did about a proposal, event by event (append-only): a correction is a new event',
})
@ForeignKey('progress_event', ['corrects', 'proposalId'], ['id', 'proposalId'], { name: 'progress_event_corrects_fk' })
@Index('progress_event_id_proposal_key', ['id', 'proposalId'], { unique: true })
@Index('progress_event_proposal_idx', ['proposalId', 'effectiveOn', 'recordedAt'])
@Check('progress_event_id_check', compoundId('id'))
@Check('progress_event_progress_check', oneOf('progress', STATE_PROGRESSES))
@Check('progress_event_review_check', oneOf('review', EVENT_REVIEWS))
@Check('progress_event_reviewer_check', `(review = 'published') = (reviewer IS NOT NULL) AND reviewer <> author`)
@Check('progress_event_effective_precision_check', oneOf('effective_precision', DATE_PRECISIONS))
@Check(
  'progress_event_period_end_check',
  `effective_precision = 'day'
   OR (effective_on + 1)::timestamp = date_trunc(effective_precision, (effective_on + 1)::timestamp)`,
)
@Check(
  'progress_event_recorded_at_check',
  `shipped_in IS NOT NULL OR effective_on <= (recorded_at AT TIME ZONE 'Europe/Paris')::date`,
)
@Check('progress_event_texts_check', notBlank('author', 'rationale', 'reviewer'))
@Check('progress_event_confidence_check', oneOf('confidence', CONFIDENCES))
@Check('progress_event_search_check', `progress <> 'no-action-found' OR searched_on IS NOT NULL`)
@Check('progress_event_fact_count_check', 'fact_count >= 0')
@Check('progress_event_corrects_check', 'corrects <> id')
@Check('progress_event_shipped_check', SHIPPED_FORM)
export class ProgressEventEntity {
  @PrimaryColumn(code())
  id: string;

  @Column(code())
  @ForeignKey('proposal', { name: 'progress_event_proposal_fk' })
  proposalId: string;

  @Column(code())
  progress: StateProgress;

  @Column(code('Proposed by its author, or published by a different person'))
  review: EventReview;

  @Column(day('When it became true: the last day of the period when the precision is coarser than a day'))
  effectiveOn: string;

  @Column(code())
  effectivePrecision: DatePrecision;

  @Column({ ...instant('When this site knew it'), default: () => 'now()' })
  recordedAt: Date;

  @Column(optional(text()))
  rationale: string | null;

  @Column(optional(code()))
  confidence: Confidence | null;

  @Column(optional(day('Date of the search: having found nothing is not a proof of absence')))
  searchedOn: string | null;

  @Column(integer('Number of facts it rests on, so that none can be added afterwards'))
  factCount: number;

  @Column(
    optional(code('Event of the same proposal known to be mistaken: it no longer counts, and stays in the history')),
  )
  corrects: string | null;

  @Column(text())
  author: string;

  @Column(optional(text()))
  reviewer: string | null;

  @Column(optional(text('Data file the event was shipped in; null when a person wrote it here')))
  shippedIn: string | null;

  @Column(optional(code('SHA-256 of the shipped content: a changed content is a new event')))
  shippedHash: string | null;
}
