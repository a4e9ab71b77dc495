import type { CalendarDate, DatePrecision } from '../shared/calendar-date.js';
import type { Confidence } from '../shared/review.js';

/** The State's progress on a proposal: a fixed vocabulary, in the order it is displayed. */
export const STATE_PROGRESSES = [
  'not-assessed',
  'no-action-found',
  'parliamentary-initiative',
  'announced',
  'engaged',
  'partly-achieved',
  'achieved',
  'declined',
  'rolled-back',
  'not-assessable',
  'not-concerned',
] as const;
export type StateProgress = (typeof STATE_PROGRESSES)[number];

/** Values that may only be said with evidence. */
export const PROGRESSES_WITH_EVIDENCE: readonly StateProgress[] = [
  'announced',
  'parliamentary-initiative',
  'engaged',
  'partly-achieved',
  'achieved',
  'declined',
  'rolled-back',
];

export const EVENT_REVIEWS = ['proposed', 'published'] as const;
/** `proposed` by its author, or `published` by a different person. */
export type EventReview = (typeof EVENT_REVIEWS)[number];

/** A fact (target, milestone or observation of a State action) an event rests on: `pfthd:m1`. */
export type FactRef = string;

/** One entry of the append-only history of a proposal's State progress. Never edited: a correction is a new event. */
export interface ProgressEvent {
  readonly id: string;
  readonly proposalId: string;
  readonly progress: StateProgress;
  readonly review: EventReview;
  /** When it became true: the last day of the period when the precision is coarser than a day. */
  readonly effectiveOn: CalendarDate;
  readonly effectivePrecision: DatePrecision;
  /** When this site knew it. */
  readonly recordedAt: Date;
  readonly rationale: string | null;
  readonly confidence: Confidence | null;
  /** Date of the search the event rests on. */
  readonly searchedOn: CalendarDate | null;
  readonly evidence: readonly FactRef[];
  /** Facts still to verify that keep a reading from being displayed; the event then says `not-assessed`. */
  readonly factsToVerify: readonly FactRef[];
  /** The event this one corrects: known to be mistaken, it no longer counts but stays in the history. */
  readonly corrects: string | null;
  readonly author: string;
  readonly reviewer: string | null;
}
