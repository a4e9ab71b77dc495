import { type CalendarDate, endOfPeriod } from '../shared/calendar-date.js';
import type { SheetContent } from './action-sheet.js';

/** A sheet, as a suggestion reads it. */
export type SuggestingSheet = Pick<SheetContent, 'level' | 'endsOn' | 'serviceIds'> & { readonly id: string };

/** What somebody should look at before they take a suggestion over. */
export const SUGGESTION_CAUTIONS = ['others-less-far', 'end-passed'] as const;
export type SuggestionCaution = (typeof SUGGESTION_CAUTIONS)[number];

/** The level that the sheets of a collectivity speak for on one service: to be confirmed, never applied by itself. */
export interface SuggestedLevel {
  readonly serviceId: string;
  readonly level: string;
  /** The sheets that serve the service and say a level, the furthest first. */
  readonly sheetIds: readonly string[];
  readonly cautions: readonly SuggestionCaution[];
}

/**
 * What each service's sheets speak for: the level of the one that is the furthest. What is achieved stays achieved
 * while more is planned; that other sheets are less far, or that one should have ended, is said for the person to judge.
 * Weights order the levels; where they are equal, the order of the edition does.
 */
export function suggestedLevels(
  sheets: readonly SuggestingSheet[],
  levels: readonly { readonly code: string; readonly weight: number }[],
  today: CalendarDate,
): SuggestedLevel[] {
  const ranks = rankOf(levels);
  const known = sheets
    .flatMap((sheet) => {
      const rank = ranks.get(sheet.level ?? '');
      return rank === undefined || sheet.level === null ? [] : [{ ...sheet, level: sheet.level, rank }];
    })
    .sort((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1));
  const serviceIds = [...new Set(known.flatMap((sheet) => sheet.serviceIds))].sort();
  return serviceIds.flatMap((serviceId) => {
    const serving = known.filter((sheet) => sheet.serviceIds.includes(serviceId));
    const [furthest] = serving;
    if (!furthest) return [];
    const lessFar = serving.some(({ rank }) => rank < furthest.rank);
    const isLast = furthest.rank === ranks.size - 1;
    const overdue = !isLast && furthest.endsOn !== null && endOfPeriod(furthest.endsOn) < today;
    const cautions: readonly (readonly [SuggestionCaution, boolean])[] = [
      ['others-less-far', lessFar],
      ['end-passed', overdue],
    ];
    return [
      {
        serviceId,
        level: furthest.level,
        sheetIds: serving.map(({ id }) => id),
        cautions: cautions.flatMap(([caution, holds]) => (holds ? [caution] : [])),
      },
    ];
  });
}

/** How far each level is, from 0. */
function rankOf(levels: readonly { readonly code: string; readonly weight: number }[]): ReadonlyMap<string, number> {
  // A stable sort keeps the order of the edition among equal weights.
  const ordered = levels.toSorted((a, b) => a.weight - b.weight);
  return new Map(ordered.map(({ code }, rank) => [code, rank]));
}
