import type { Standing, WeightedLevel } from './answer.js';

/** The score of a set of services (a theme, the whole matrix), in percent, never rounded here. */
export interface Score {
  /** Services of the set. */
  readonly services: number;
  /** Those with an answer, not concerned and provided by others included. */
  readonly answered: number;
  /** Those answered whose level is known and counted. */
  readonly counted: number;
  /** Σ weights ÷ services counted; null when none is. */
  readonly value: number | null;
  /** If all that is missing were at the lowest level; null when no service is concerned. */
  readonly low: number | null;
  /** If all that is missing were achieved. */
  readonly high: number | null;
  /** Answered ÷ services; null for an empty set. */
  readonly completeness: number | null;
}

/**
 * Score of some services from where a collectivity stands on each; null where it has not answered.
 * An awaited answer (provided by a body that has not validated) counts as answered, and as missing in the range.
 * @throws RangeError for a level that the edition does not know
 */
export function scoreOf(standings: readonly (Standing | null)[], levels: readonly WeightedLevel[]): Score {
  const weights = weightsOf(levels);
  const known = standings.flatMap((standing) =>
    standing?.kind === 'level' ? [weightIn(weights, standing.level)] : [],
  );
  const answered = standings.filter((standing) => standing !== null);
  const awaited = answered.filter(({ kind }) => kind === 'awaited');
  const open = standings.length - answered.length + awaited.length;
  const sum = known.reduce((total, weight) => total + weight, 0);
  const concerned = known.length + open;
  return {
    services: standings.length,
    answered: answered.length,
    counted: known.length,
    value: percentage(sum, known.length),
    low: percentage(sum + open * Math.min(...weights.values()), concerned),
    high: percentage(sum + open * Math.max(...weights.values()), concerned),
    completeness: percentage(answered.length, standings.length),
  };
}

/** No comparison with a group of one to four collectivities: it would tell of each of them. */
export const SMALLEST_GROUP = 5;

export function canCompareWith(groupSize: number): boolean {
  return groupSize >= SMALLEST_GROUP;
}

/**
 * The size of a group as the rule of five reads it, whatever the group: its answers whose level is known, to the one
 * service or question that has most of them. Sums do not tell who answered two of them: there are at least as many.
 */
export function countedIn(knownBySubject: Iterable<number>): number {
  return Math.max(0, ...knownBySubject);
}

function weightsOf(levels: readonly WeightedLevel[]): ReadonlyMap<string, number> {
  return new Map(levels.map(({ code, weight }) => [code, weight]));
}

function weightIn(weights: ReadonlyMap<string, number>, level: string): number {
  const weight = weights.get(level);
  if (weight === undefined) throw new RangeError(`The edition has no level ${level}`);
  return weight;
}

function percentage(part: number, whole: number): number | null {
  return whole === 0 ? null : (100 * part) / whole;
}
