import { dayNumber } from './day-number';
import type { LineKind } from './line-chart.model';
import { linear, roundTicks } from './scale';

/** The curve of one territory among others: one initial value, measured ones by date, one target. */
export interface SmallCurve {
  readonly id: string;
  readonly name: string;
  /** Its last value in words, or that it has none. */
  readonly words: string;
  readonly points: readonly SmallPoint[];
}

export interface SmallPoint {
  readonly kind: LineKind;
  readonly date: string;
  readonly value: number;
}

export const SMALL_WIDTH = 220;
export const SMALL_HEIGHT = 96;
const EDGE = 7;

/** The same ends for every curve, or they could not be compared. Values start at zero. */
export interface SharedScale {
  readonly days: readonly [number, number];
  readonly values: readonly [number, number];
  readonly firstYear: string;
  readonly lastYear: string;
}

/** Null when there is nothing to draw. */
export function sharedScale(curves: readonly SmallCurve[], unit: string): SharedScale | null {
  const points = curves.flatMap((curve) => curve.points);
  const dates = points.map(({ date }) => date).toSorted();
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return null;
  const top = roundTicks(Math.max(...points.map(({ value }) => value), unit === '%' ? 100 : 0)).at(-1) ?? 1;
  return {
    days: [dayNumber(first), dayNumber(last)],
    values: [0, top],
    firstYear: first.slice(0, 4),
    lastYear: last.slice(0, 4),
  };
}

/** SVG paths of one curve; null for what it does not have. */
export interface SmallPaths {
  readonly measured: string | null;
  readonly towardsTarget: string | null;
  /** A filled dot at each measured value. */
  readonly dots: string | null;
  /** A hollow square where it started, a hollow diamond where it aims. */
  readonly ends: string | null;
}

export function smallPaths(points: readonly SmallPoint[], scale: SharedScale): SmallPaths {
  const toX = linear(scale.days, [EDGE, SMALL_WIDTH - EDGE]);
  const toY = linear(scale.values, [SMALL_HEIGHT - EDGE, EDGE]);
  const place = ({ date, value }: SmallPoint): Place => [Math.round(toX(dayNumber(date))), Math.round(toY(value))];
  const placesOf = (kind: LineKind): readonly Place[] => points.filter((one) => one.kind === kind).map(place);
  const measured = placesOf('measured');
  const [initial] = placesOf('initial');
  const [target] = placesOf('target');
  const from = measured.at(-1) ?? initial;
  return {
    measured: line(measured),
    towardsTarget: from && target ? line([from, target]) : null,
    dots: joined(measured.map(([x, y]) => `M${x - 3},${y}a3,3 0 1 0 6,0a3,3 0 1 0-6,0z`)),
    ends: joined([
      ...(initial ? [`M${initial[0] - 3},${initial[1] - 3}h6v6h-6z`] : []),
      ...(target ? [`M${target[0]},${target[1] - 5}l5,5-5,5-5-5z`] : []),
    ]),
  };
}

type Place = readonly [number, number];

function line(places: readonly Place[]): string | null {
  return places.length < 2 ? null : `M${places.map((place) => place.join(',')).join('L')}`;
}

function joined(paths: readonly string[]): string | null {
  return paths.length === 0 ? null : paths.join('');
}
