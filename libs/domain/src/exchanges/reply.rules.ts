import { daysBetween, endOfPeriod, type CalendarDate } from '../shared/calendar-date.js';
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

interface Delivered {
  readonly year: number;
  readonly delivery: { readonly date: CalendarDate | null } | null;
}

/**
 * The day a motion was delivered: the latest that our sources give where they compete, so that no wait is overstated.
 * Null when none of them gives a day.
 */
export function deliveryDay({ year, delivery }: Delivered, exchanges: readonly Exchange[]): CalendarDate | null {
  const days = deliveriesOf(year, exchanges)
    .filter(({ datePrecision }) => datePrecision === 'day')
    .map(({ date }) => date);
  if (delivery?.date) days.push(delivery.date);
  return days.sort().at(-1) ?? null;
}

/** True when the motion is known to have been delivered by a day; one of an unknown day counts at the end of its year. */
export function wasDelivered(motion: Delivered, exchanges: readonly Exchange[], day: CalendarDate): boolean {
  const { year, delivery } = motion;
  const dates = deliveriesOf(year, exchanges).map(({ date }) => date);
  if (delivery) dates.push(delivery.date ?? String(year));
  return dates.some((date) => endOfPeriod(date) <= day);
}

function deliveriesOf(congressYear: number, exchanges: readonly Exchange[]): Exchange[] {
  return exchanges.filter((one) => one.kind === 'delivery' && one.congressYear === congressYear);
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
