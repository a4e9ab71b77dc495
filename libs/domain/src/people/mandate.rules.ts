import type { CalendarDate } from '../shared/calendar-date.js';

/**
 * The general elections of municipal and community councils, Paris and the Métropole de Lyon among them: the first round.
 * Code électoral, art. L. 227; decree 2025-848 of 27 August 2025 for those of 2026. To complete at each of them.
 */
const MUNICIPAL_ELECTIONS: readonly CalendarDate[] = ['2026-03-15'];

/**
 * The day since which the councils of a commune or an intercommunality are those of today; null where this site does not
 * know: départements, régions and other bodies have other mandates.
 */
export function mandateSince(collectivityId: string, today: CalendarDate): CalendarDate | null {
  if (!/^(COM|EPCI)-/.test(collectivityId)) return null;
  return MUNICIPAL_ELECTIONS.findLast((day) => day <= today) ?? null;
}
