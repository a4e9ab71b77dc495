import type { CalendarDate } from '../shared/calendar-date.js';
import { compareText } from '../shared/french-order.js';
import { groupBy } from '../shared/grouping.js';
import { curveOf } from './headline.rules.js';
import type { Direction, Observation } from './indicator.js';
import { type ProgressRate, progressRate } from './progress-rate.rules.js';
import { classIndexOf, quantileClasses, type ValueClass } from './value-classes.rules.js';

/** Levels that a map of the whole country draws, and whose territories can be listed on a page. */
export const MAP_LEVELS = ['region', 'department'] as const;
export type MapLevel = (typeof MAP_LEVELS)[number];

/** What is known of one territory beside the others of its level: its own values only, never its region's. */
export interface TerritoryFigures {
  readonly territoryId: string;
  /** Its rate, with the values it rests on; `rate.current` is what the map shows. */
  readonly rate: ProgressRate;
  readonly curve: readonly Observation[];
  /** 1 for the value most wished for; equal values share their rank. Null without a measured value. */
  readonly rank: number | null;
  readonly classIndex: number | null;
  /** True when its value is of another day than most of them: the two are compared with care. */
  readonly otherDate: boolean;
}

export interface TerritoriesReading {
  /** The day most measured values are of; the latest of them when two days have as many. */
  readonly referenceDate: CalendarDate | null;
  readonly classes: readonly ValueClass[];
  readonly items: readonly TerritoryFigures[];
}

/** Reads the observations of ONE indicator side by side for the territories of one level, in their order. */
export function readTerritories(
  territoryIds: readonly string[],
  observations: readonly Observation[],
  direction: Direction,
  options: { readonly asOf: CalendarDate },
): TerritoriesReading {
  const byTerritory = groupBy(observations, ({ territoryId }) => territoryId);
  const read = territoryIds.map((territoryId) => {
    const own = byTerritory.get(territoryId) ?? [];
    return { territoryId, rate: progressRate(own, direction, options), curve: curveOf(own, options.asOf) };
  });
  const measured = read.flatMap(({ rate: { current } }) => (current ? [current] : []));
  const values = measured.map(({ value }) => value);
  const classes = quantileClasses(values);
  const referenceDate = mostCommon(measured.map(({ date }) => date));
  const items = read.map((one) => {
    const { current } = one.rate;
    if (!current) return { ...one, rank: null, classIndex: null, otherDate: false };
    return {
      ...one,
      rank: rankOf(current.value, values, direction),
      classIndex: classIndexOf(current.value, classes),
      otherDate: current.date !== referenceDate,
    };
  });
  return { referenceDate, classes, items };
}

function rankOf(value: number, values: readonly number[], direction: Direction): number {
  return 1 + values.filter((other) => (direction === 'up' ? other > value : other < value)).length;
}

function mostCommon(dates: readonly CalendarDate[]): CalendarDate | null {
  const counted = [...groupBy(dates, (date) => date)].toSorted(
    ([a, same], [b, others]) => others.length - same.length || compareText(b, a),
  );
  return counted[0]?.[0] ?? null;
}
