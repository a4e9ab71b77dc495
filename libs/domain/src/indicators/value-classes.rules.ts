import { groupBy } from '../shared/grouping.js';

/** Most classes a reader can tell apart on a map, by lightness and in print. */
export const MOST_CLASSES = 5;

/** One class of a map: its lowest and highest values, both really observed, and how many territories it holds. */
export interface ValueClass {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/**
 * Quantiles: classes of nearly equal numbers of territories, from the lowest values to the highest. Equal values are
 * never parted, so there are fewer classes than asked for when many territories share a value.
 */
export function quantileClasses(values: readonly number[], most = MOST_CLASSES): ValueClass[] {
  const sorted = values.toSorted((a, b) => a - b);
  // Equal values take the rank of their middle one, so that many of them make a class of their own.
  const rankOf = (value: number): number => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2;
  const held = groupBy(sorted, (value) => Math.floor((rankOf(value) * most) / sorted.length));
  return [...held.values()].map((own) => ({
    from: Math.min(...own),
    to: Math.max(...own),
    count: own.length,
  }));
}

/** Position of a value's class; null when the value lies in none. */
export function classIndexOf(value: number, classes: readonly ValueClass[]): number | null {
  const index = classes.findIndex(({ from, to }) => value >= from && value <= to);
  return index === -1 ? null : index;
}
