import type { CalendarDate } from '../shared/calendar-date.js';

/** What happens to a body that an admin added; the geographic code tells of the others. */
export const BODY_EVENTS = ['added', 'changed', 'closed', 'reopened'] as const;
export type BodyEventKind = (typeof BODY_EVENTS)[number];

/** One entry of the append-only history of a body. */
export interface BodyEvent {
  readonly kind: BodyEventKind;
  /** The day from which it holds. */
  readonly effectiveOn: CalendarDate;
  /** Given when it is closed, and when that was a mistake; public. */
  readonly reason: string | null;
  readonly joinedIds: readonly string[];
  readonly leftIds: readonly string[];
  /** When it took another one. */
  readonly formerName: string | null;
}

/** Why something cannot hold from a day on. */
export type BodyDayFault = 'to-come' | 'before-the-last';

/** A history is told in its order: what happens now is not before what happened last, nor to come. */
export function bodyDayFault(
  day: CalendarDate,
  { today, last }: { readonly today: CalendarDate; readonly last: CalendarDate | null },
): BodyDayFault | null {
  if (day > today) return 'to-come';
  return last !== null && day < last ? 'before-the-last' : null;
}

/** Who joined and who left, in the order of their ids. */
export function membersMoved(
  before: readonly string[],
  after: readonly string[],
): Pick<BodyEvent, 'joinedIds' | 'leftIds'> {
  return {
    joinedIds: after.filter((id) => !before.includes(id)).sort(),
    leftIds: before.filter((id) => !after.includes(id)).sort(),
  };
}
