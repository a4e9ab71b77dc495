import type { GovernmentAction } from '../government-actions/government-action.js';
import { isInForce } from '../government-actions/milestone.rules.js';
import type { Observation } from '../indicators/indicator.js';
import { type CalendarDate, endOfPeriod } from '../shared/calendar-date.js';
import type { ReadingClocks } from '../shared/clocks.rules.js';
import { groupBy } from '../shared/grouping.js';

/** What is known of an indicator at a place, and the place the values are of. */
export interface NearestReading {
  readonly indicatorId: string;
  readonly territoryId: string;
  readonly observations: readonly Observation[];
}

/**
 * For each indicator, the values of the nearest place that has one measured by a day: the territory itself, else the
 * first of those that hold it. A value is always told with its place, and never passed off as a smaller one's.
 */
export function nearestReadings(
  places: readonly string[],
  observations: readonly Observation[],
  asOf: CalendarDate,
): NearestReading[] {
  return [...groupBy(observations, ({ indicatorId }) => indicatorId)].flatMap(([indicatorId, all]) => {
    const territoryId = places.find((place) =>
      all.some((one) => one.territoryId === place && one.kind === 'measured' && one.date <= asOf),
    );
    if (territoryId === undefined) return [];
    return [{ indicatorId, territoryId, observations: all.filter((one) => one.territoryId === territoryId) }];
  });
}

/**
 * Funds and programmes of the State that have begun and whose announced end is still to come; those without a known
 * end are not told open.
 */
export function openAids<Action extends Pick<GovernmentAction, 'kind' | 'startDate' | 'endDate'>>(
  actions: readonly Action[],
  clocks: Pick<ReadingClocks, 'asOf' | 'today'>,
): Action[] {
  return actions.filter((action) => isAid(action) && isInForce(action, clocks) && isUnended(action, clocks));
}

const isAid = ({ kind }: Pick<GovernmentAction, 'kind'>): boolean => kind === 'fund' || kind === 'programme';

function isUnended({ endDate }: Pick<GovernmentAction, 'endDate'>, { asOf }: Pick<ReadingClocks, 'asOf'>): boolean {
  return endDate !== null && endOfPeriod(endDate) >= asOf;
}
