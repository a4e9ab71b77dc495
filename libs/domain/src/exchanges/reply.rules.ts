import { daysBetween, type CalendarDate } from '../shared/calendar-date.js';
import type { Exchange } from './exchange.js';

/** True when a written reply of the State to the motion of that congress is known. */
export function hasWrittenReply(congressYear: number, exchanges: readonly Exchange[]): boolean {
  return exchanges.some(
    (exchange) =>
      exchange.kind === 'written-reply' &&
      exchange.congressYear === congressYear &&
      (exchange.side === 'government' || exchange.side === 'agency'),
  );
}

/**
 * Days since the delivery of a motion without a known written reply; never called overdue.
 * Null when the day of delivery is unknown or still to come, or when a reply is known.
 */
export function daysWithoutWrittenReply(
  motion: { readonly deliveredOn: CalendarDate | null; readonly hasWrittenReply: boolean },
  today: CalendarDate,
): number | null {
  if (motion.deliveredOn === null || motion.hasWrittenReply) return null;
  const days = daysBetween(motion.deliveredOn, today);
  return days >= 0 ? days : null;
}
