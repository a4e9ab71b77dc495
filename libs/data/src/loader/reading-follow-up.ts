import type { CalendarDate, StateProgress } from '@ou-en-est-on/domain';

/** A shipped reading as the database holds it. */
export interface StoredReading {
  readonly id: string;
  readonly progress: StateProgress;
  readonly effectiveOn: CalendarDate;
  readonly shippedHash: string;
}

/** A reading as its file gives it now. */
export interface ShippedReading {
  readonly id: string;
  readonly progress: StateProgress;
  readonly effectiveOn: CalendarDate;
  readonly corrects: string | null;
}

export interface FollowUp {
  readonly id: string;
  readonly corrects: string | null;
}

/**
 * The event to record for a shipped reading: the reading itself when it is new, a following one (`…-e1.r2`) when its
 * content changed, none when the database already holds it. A changed reading corrects the one it replaces, unless
 * it tells of a later step: both then stand in the history.
 */
export function followUp(reading: ShippedReading, hash: string, stored: readonly StoredReading[]): FollowUp | null {
  const latest = latestOf(reading.id, stored);
  if (!latest) {
    return {
      id: reading.id,
      corrects: reading.corrects && (latestOf(reading.corrects, stored)?.id ?? reading.corrects),
    };
  }
  if (latest.shippedHash === hash) return null;
  const isLaterStep = reading.effectiveOn > latest.effectiveOn && reading.progress !== latest.progress;
  return { id: `${reading.id}.r${revisionOf(latest.id, reading.id) + 1}`, corrects: isLaterStep ? null : latest.id };
}

function latestOf(id: string, stored: readonly StoredReading[]): StoredReading | undefined {
  return stored
    .filter((event) => event.id === id || event.id.startsWith(`${id}.r`))
    .sort((a, b) => revisionOf(b.id, id) - revisionOf(a.id, id))[0];
}

function revisionOf(eventId: string, id: string): number {
  return eventId === id ? 1 : Number(eventId.slice(`${id}.r`.length));
}
