import { addDays, DATE_PRECISIONS, startOfPeriod, type CalendarDate } from '../shared/calendar-date.js';
import { compareText } from '../shared/french-order.js';
import type { Observation, ObservationKind } from './indicator.js';

/*
 * Every rule of this file reads the observations of ONE indicator for ONE territory, in any order.
 * At one date, competing figures give way to the most precisely dated, then to the series' and import's ids:
 * an arbitrary choice, but the same everywhere.
 */

/** Which values a rule reads. */
export interface AsOf {
  /** Values measured after this day are not read. */
  readonly asOf: CalendarDate;
}

/** The headline: the latest measured value of the definition, whatever its source. */
export function headlineObservation(observations: readonly Observation[], { asOf }: AsOf): Observation | null {
  return measuredBy(observations, asOf).at(-1) ?? null;
}

/**
 * The figures that compete with the headline, the latest first: measured in the headline's own period, they say
 * something else. A year's figure and one of its July are two answers to one question, not a move.
 */
export function competingObservations(observations: readonly Observation[], options: AsOf): Observation[] {
  const headline = headlineObservation(observations, options);
  if (!headline) return [];
  const start = startOfPeriod(headline.date, headline.datePrecision);
  return measuredBy(observations, options.asOf)
    .filter((one) => one.date >= start && !saysTheSame(one, headline))
    .reverse();
}

/** The first initial value. */
export function firstInitial(observations: readonly Observation[]): Observation | null {
  const [first] = onePerDate(ofKind(observations, 'initial'));
  return first ?? null;
}

/** The target with the latest date. */
export function latestTarget(observations: readonly Observation[]): Observation | null {
  return ofKind(observations, 'target').at(-1) ?? null;
}

/** The next target not yet due: on the day of its date it still is. */
export function nextTarget(observations: readonly Observation[], today: CalendarDate): Observation | null {
  return onePerDate(ofKind(observations, 'target')).find((target) => target.date >= today) ?? null;
}

/** What a curve draws, as known on a day: the first initial value, one measured value per date, the last target. */
export function curveOf(observations: readonly Observation[], asOf: CalendarDate): Observation[] {
  const past = observations.filter(({ date }) => date <= asOf);
  const points = [firstInitial(past), ...onePerDate(ofKind(past, 'measured')), latestTarget(observations)];
  return points.filter((one) => one !== null);
}

export const TRENDS = ['rising', 'stable', 'falling'] as const;
export type Trend = (typeof TRENDS)[number];

/**
 * How the value moved between the two latest dates measured.
 * Null with fewer than two dates, when ranges or "at least" values leave it unsaid, and when the earlier day lies in
 * the later value's own period: a year's figure and one of its July are competing figures, not a move.
 */
export function trendOf(observations: readonly Observation[], { asOf }: AsOf): Trend | null {
  const [before, after] = onePerDate(measuredBy(observations, asOf)).slice(-2);
  if (!before || !after || before.date >= startOfPeriod(after.date, after.datePrecision)) return null;
  if (after.value > upperEnd(before)) return 'rising';
  if (upperEnd(after) < before.value) return 'falling';
  return isExact(before) && isExact(after) ? 'stable' : null;
}

export const FRESHNESSES = ['fresh', 'overdue', 'unknown'] as const;
export interface Freshness {
  readonly status: (typeof FRESHNESSES)[number];
  /** Last date + cadence + usual lag; null when one of them is unknown. */
  readonly expectedBy: CalendarDate | null;
}

/** A value is overdue once the day its successor was expected is past. */
export function freshnessOf(
  source: {
    readonly lastDate: CalendarDate | null;
    readonly cadenceDays: number | null;
    readonly usualLagDays: number | null;
  },
  today: CalendarDate,
): Freshness {
  const { lastDate, cadenceDays, usualLagDays } = source;
  if (lastDate === null || cadenceDays === null || usualLagDays === null)
    return { status: 'unknown', expectedBy: null };
  const expectedBy = addDays(lastDate, cadenceDays + usualLagDays);
  return { status: today > expectedBy ? 'overdue' : 'fresh', expectedBy };
}

function measuredBy(observations: readonly Observation[], day: CalendarDate): Observation[] {
  return ofKind(observations, 'measured').filter((one) => one.date <= day);
}

/** Oldest first; at one date the preferred one last. */
function ofKind(observations: readonly Observation[], kind: ObservationKind): Observation[] {
  return observations.filter((one) => one.kind === kind).sort(byDateThenPreference);
}

function byDateThenPreference(a: Observation, b: Observation): number {
  return (
    compareText(a.date, b.date) ||
    DATE_PRECISIONS.indexOf(b.datePrecision) - DATE_PRECISIONS.indexOf(a.datePrecision) ||
    compareText(a.seriesId, b.seriesId) ||
    compareText(a.importId, b.importId)
  );
}

/** Keeps, of sorted observations, the preferred one of each date. */
function onePerDate(sorted: readonly Observation[]): Observation[] {
  return sorted.filter((one, i) => one.date !== sorted[i + 1]?.date);
}

const upperEnd = (one: Observation): number => (one.atLeast ? Infinity : (one.valueMax ?? one.value));

const saysTheSame = (one: Observation, other: Observation): boolean =>
  one.value === other.value && one.valueMax === other.valueMax && one.atLeast === other.atLeast;

const isExact = (one: Observation): boolean => !one.atLeast && one.valueMax === null;
