import type { CalendarDate, DatePrecision } from '../shared/calendar-date.js';
import type { Clocks } from '../shared/clocks.rules.js';
import type { Confidence } from '../shared/review.js';
import { compareText } from '../shared/french-order.js';
import { concernsState } from './local-share.rules.js';
import type { Actor } from './proposal.js';
import {
  PROGRESSES_WITH_EVIDENCE,
  type EventReview,
  type FactRef,
  type ProgressEvent,
  type StateProgress,
} from './state-progress.js';

/** The State's progress on a proposal as displayed: the event retained among its history. */
export interface CurrentProgress {
  readonly value: StateProgress;
  /** Null when no event says anything. */
  readonly review: EventReview | null;
  readonly effectiveOn: CalendarDate | null;
  readonly effectivePrecision: DatePrecision | null;
  readonly confidence: Confidence | null;
  readonly searchedOn: CalendarDate | null;
  readonly rationale: string | null;
  /** True when a reading is held back because it rests on a fact still to verify. */
  readonly pendingVerification: boolean;
}

const NO_EVENT: CurrentProgress = {
  value: 'not-assessed',
  review: null,
  effectiveOn: null,
  effectivePrecision: null,
  confidence: null,
  searchedOn: null,
  rationale: null,
  pendingVerification: false,
};

/** What the progress of ONE proposal is read from. */
export interface ProgressSources {
  readonly actors: readonly Actor[];
  readonly events: readonly ProgressEvent[];
}

/**
 * The progress displayed for ONE proposal: a published event wins over a proposed one, then the latest effective date,
 * then the latest recorded. Held back while it rests on a fact now to verify. Where no event says anything, its actors
 * may: the State that is not among them is not concerned, whatever the day.
 */
export function currentProgress(
  { actors, events }: ProgressSources,
  clocks: Clocks,
  factsToVerify: ReadonlySet<FactRef>,
): CurrentProgress {
  const known = knownEvents(events, clocks).map((event) => withoutUnverified(event, factsToVerify));
  const standing = known.filter((event) => !isCorrected(event, known));
  const [retained] = standing.filter((event) => event.effectiveOn <= clocks.asOf).sort(byPrecedence);
  if (!retained) return concernsState(actors) ? NO_EVENT : { ...NO_EVENT, value: 'not-concerned' };
  return {
    value: retained.progress,
    review: retained.review,
    effectiveOn: retained.effectiveOn,
    effectivePrecision: retained.effectivePrecision,
    confidence: retained.confidence,
    searchedOn: retained.searchedOn,
    rationale: retained.rationale,
    pendingVerification: restsOnFactToVerify(retained),
  };
}

/**
 * The history as it was read, latest effective first: events recorded by then, and effective by the day read
 * as of; those that rest on a fact now to verify say so instead of their reading.
 */
export function historyOn(
  events: readonly ProgressEvent[],
  clocks: Clocks,
  factsToVerify: ReadonlySet<FactRef>,
): ProgressEvent[] {
  return knownEvents(events, clocks)
    .filter((event) => event.effectiveOn <= clocks.asOf)
    .map((event) => withoutUnverified(event, factsToVerify))
    .sort(byTime);
}

/** The reading that sets this one aside, among those known by then; it stays in the history, said to be corrected. */
export function correctionOf(
  event: ProgressEvent,
  events: readonly ProgressEvent[],
  clocks: Clocks,
): ProgressEvent | null {
  return knownEvents(events, clocks).find((other) => setsAside(other, event)) ?? null;
}

/** True when the progress shows a reading that no second person has reviewed yet. Not assessed is no reading. */
export function isProvisional(progress: Pick<CurrentProgress, 'value' | 'review'>): boolean {
  return progress.review === 'proposed' && progress.value !== 'not-assessed';
}

/** True when a reading exists but is held back until the facts it cites are checked. */
export function restsOnFactToVerify(event: Pick<ProgressEvent, 'factsToVerify'>): boolean {
  return event.factsToVerify.length > 0;
}

/** True when the progress rests on a dated act (an absence of act or of assessment does not). */
export function restsOnAnAct(progress: Pick<CurrentProgress, 'value'>): boolean {
  return PROGRESSES_WITH_EVIDENCE.includes(progress.value);
}

function knownEvents(events: readonly ProgressEvent[], { knownAt }: Clocks): ProgressEvent[] {
  return events.filter((event) => event.recordedAt.getTime() <= knownAt.getTime());
}

/**
 * The event as it may be displayed: a fact that it cites may have become one to verify since it was recorded, by
 * itself or through its action, and no status is shown on it until it is checked.
 */
function withoutUnverified(event: ProgressEvent, factsToVerify: ReadonlySet<FactRef>): ProgressEvent {
  const unverified = event.evidence.filter((ref) => factsToVerify.has(ref));
  if (unverified.length === 0) return event;
  return {
    ...event,
    progress: 'not-assessed',
    rationale: null,
    confidence: null,
    factsToVerify: [...new Set([...event.factsToVerify, ...unverified])],
  };
}

function isCorrected(event: ProgressEvent, known: readonly ProgressEvent[]): boolean {
  return known.some((other) => setsAside(other, event));
}

/** A proposal of correction does not set aside what a second person published. */
function setsAside(correction: ProgressEvent, event: ProgressEvent): boolean {
  return correction.corrects === event.id && (correction.review === 'published' || event.review === 'proposed');
}

function byPrecedence(a: ProgressEvent, b: ProgressEvent): number {
  return Number(b.review === 'published') - Number(a.review === 'published') || byTime(a, b);
}

/** Latest effective first, then latest recorded. */
function byTime(a: ProgressEvent, b: ProgressEvent): number {
  return (
    compareText(b.effectiveOn, a.effectiveOn) ||
    b.recordedAt.getTime() - a.recordedAt.getTime() ||
    compareText(b.id, a.id)
  );
}
