import { endOfParisDay, endOfPeriod, parisDate, type CalendarDate, type PartialDate } from './calendar-date.js';

/** The two clocks: what was true on `asOf`, as this site knew it at `knownAt`. */
export interface Clocks {
  readonly asOf: CalendarDate;
  readonly knownAt: Date;
}

/** The clocks of one reading, with the day on which it is made. */
export interface ReadingClocks extends Clocks {
  /** The day, in Paris, of `knownAt`. */
  readonly knownOn: CalendarDate;
  readonly today: CalendarDate;
}

/** The days a reader asks for; without them, today. */
export interface AskedDays {
  readonly asOf?: CalendarDate | undefined;
  readonly knownAt?: CalendarDate | undefined;
}

/**
 * The clocks of a reading made now: a day ends at midnight in Paris. What the site had published on a day is read as
 * of that day, unless another one is asked for.
 */
export function readingClocks({ asOf, knownAt }: AskedDays, now: Date): ReadingClocks {
  const today = parisDate(now);
  const knownOn = knownAt ?? today;
  return { asOf: asOf ?? knownOn, knownOn, knownAt: knownOn === today ? now : endOfParisDay(knownOn), today };
}

/** True of a reading of today, as known today: sums are kept of no other day. */
export function isReadToday({ asOf, knownOn, today }: Omit<ReadingClocks, 'knownAt'>): boolean {
  return asOf === today && knownOn === today;
}

/**
 * The instant whose public states a reading shows: a state is true from the moment it is public, so that the earlier of
 * the two clocks holds.
 */
export function publishedBy({ asOf, knownAt }: Clocks): Date {
  const endOfDay = endOfParisDay(asOf);
  return endOfDay < knownAt ? endOfDay : knownAt;
}

/** The day that a reading of another day than today shows; null of one of today. */
export function pastDay(clocks: ReadingClocks): CalendarDate | null {
  return isReadToday(clocks) ? null : parisDate(publishedBy(clocks));
}

/** The days asked for that are still to come: nobody knows what will be true then. */
export function daysToCome(days: AskedDays, now: Date): ('asOf' | 'knownAt')[] {
  const today = parisDate(now);
  return (['asOf', 'knownAt'] as const).filter((name) => (days[name] ?? today) > today);
}

/**
 * True when what a date names had happened by the day read as of: one known by its month or year counts at its end,
 * and whatever is known today has happened by today.
 */
export function hadHappened(date: PartialDate, { asOf, today }: Pick<ReadingClocks, 'asOf' | 'today'>): boolean {
  return asOf >= today || endOfPeriod(date) <= asOf;
}
