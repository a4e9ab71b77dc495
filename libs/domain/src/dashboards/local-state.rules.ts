import type { StandingCount } from '../proposals/local-reading.rules.js';
import { RESPONDENTS } from '../proposals/local-reading.rules.js';
import type { Standing, WeightedLevel } from '../self-assessments/answer.js';
import { canCompareWith, countedIn } from '../self-assessments/score.rules.js';

/** What a collectivity is compared with: the others of its kind, of its size in France, or of its département or région. */
export const COMPARISON_GROUPS = ['stratum', 'department', 'region'] as const;
export type ComparisonGroup = (typeof COMPARISON_GROUPS)[number];

export interface ThemeServices {
  readonly id: string;
  readonly services: readonly { readonly id: string }[];
}

export interface GroupScore {
  /** The other respondents of the group; null under five: they could be told from one another. */
  readonly size: number | null;
  /** Answers of the others whose level is counted. */
  readonly counted: number;
  /** Null where no service has five of those answers. */
  readonly overall: number | null;
  /** Null for a theme none of whose services has five of them: it would tell of each collectivity. */
  readonly byTheme: ReadonlyMap<string, number | null>;
}

/**
 * How the others of a group stand, from the sums of the group: what the collectivity itself says is taken out of them,
 * so that nobody is compared with oneself. `own` is null when it is not a respondent of the group.
 */
export function groupScore(
  themes: readonly ThemeServices[],
  counts: readonly StandingCount[],
  own: ReadonlyMap<string, Standing> | null,
  levels: readonly WeightedLevel[],
): GroupScore {
  const others = counts
    .filter(({ subjectId }) => subjectId === RESPONDENTS)
    .reduce((sum, { collectivities }) => sum + collectivities, own ? -1 : 0);
  if (!canCompareWith(others)) return { size: null, counted: 0, overall: null, byTheme: new Map() };
  const tally = tallyOf(counts, own, levels);
  const byTheme = themes.map(({ id, services }) => ({
    id,
    tallies: services.map((one) => tally.get(one.id) ?? NOTHING),
  }));
  const all = byTheme.flatMap(({ tallies }) => tallies);
  return {
    size: others,
    counted: sumOf(all).count,
    overall: scoreOfTallies(all),
    byTheme: new Map(byTheme.map(({ id, tallies }) => [id, scoreOfTallies(tallies)])),
  };
}

interface Tally {
  readonly count: number;
  readonly weight: number;
}
const NOTHING: Tally = { count: 0, weight: 0 };

function tallyOf(
  counts: readonly StandingCount[],
  own: ReadonlyMap<string, Standing> | null,
  levels: readonly WeightedLevel[],
): ReadonlyMap<string, Tally> {
  const weights = new Map(levels.map(({ code, weight }) => [code, weight]));
  const tally = new Map<string, Tally>();
  const add = (serviceId: string, level: string, collectivities: number): void => {
    const weight = weights.get(level);
    if (weight === undefined) return;
    const { count, weight: sum } = tally.get(serviceId) ?? NOTHING;
    tally.set(serviceId, { count: count + collectivities, weight: sum + collectivities * weight });
  };
  for (const { subjectId, standing, collectivities } of counts) add(subjectId, standing, collectivities);
  for (const [serviceId, standing] of own ?? []) if (standing.kind === 'level') add(serviceId, standing.level, -1);
  return tally;
}

const sumOf = (tallies: readonly Tally[]): Tally =>
  tallies.reduce((sum, { count, weight }) => ({ count: sum.count + count, weight: sum.weight + weight }), NOTHING);

function scoreOfTallies(tallies: readonly Tally[]): number | null {
  if (!canCompareWith(countedIn(tallies.map(({ count }) => count)))) return null;
  const { count, weight } = sumOf(tallies);
  return (100 * weight) / count;
}
