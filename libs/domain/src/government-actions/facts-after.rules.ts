import type { CalendarDate, PartialDate } from '../shared/calendar-date.js';
import type { MilestoneState } from './government-action.js';

interface DatedFact {
  readonly date: PartialDate;
  readonly toVerify: boolean;
}

interface DatedFacts {
  readonly toVerify: boolean;
  readonly milestones: readonly (DatedFact & { readonly state: MilestoneState })[];
  readonly observations: readonly DatedFact[];
}

/**
 * True when a past milestone or a figure of an action, facts to verify aside, is later than a congress; a congress of
 * an unknown day counts as the end of its year.
 */
export function hasFactAfter(
  action: DatedFacts,
  congress: { readonly year: number; readonly heldTo: CalendarDate | null },
  today: CalendarDate,
): boolean {
  if (action.toVerify) return false;
  const end = congress.heldTo ?? `${congress.year}-12-31`;
  const isPast = (date: PartialDate): boolean => date <= today.slice(0, date.length);
  const happened = action.milestones.filter(({ date, state }) => state !== 'planned' && isPast(date));
  return [...happened, ...action.observations].some(
    ({ date, toVerify }) => !toVerify && date > end.slice(0, date.length),
  );
}
