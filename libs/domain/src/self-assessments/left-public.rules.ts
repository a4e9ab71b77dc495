import type { CalendarDate } from '../shared/calendar-date.js';
import type { ValidationKind } from './validation.js';

/** How what a collectivity had made public, or could have, left the public: it withdrew it, or no longer exists. */
export const LEAVINGS = ['withdrawn', 'closed'] as const;

export interface LeftPublic {
  readonly kind: (typeof LEAVINGS)[number];
  readonly on: CalendarDate;
}

/** The last event of a public history, by its day. */
export interface LastEvent {
  readonly kind: ValidationKind;
  readonly on: CalendarDate;
}

/** Why nothing of a collectivity is public on a day; null when it is, or when nothing ever was. */
export function leftPublic(
  last: LastEvent | null,
  closedOn: CalendarDate | null,
  day: CalendarDate,
): LeftPublic | null {
  if (last?.kind === 'validated') return null;
  if (closedOn !== null && closedOn <= day) return { kind: 'closed', on: closedOn };
  return last?.kind === 'withdrawn' ? { kind: 'withdrawn', on: last.on } : null;
}
