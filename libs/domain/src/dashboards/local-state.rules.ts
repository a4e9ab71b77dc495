import type { StandingCount } from '../proposals/local-reading.rules.js';
import { RESPONDENTS } from '../proposals/local-reading.rules.js';
import type { Standing, WeightedLevel } from '../self-assessments/answer.js';
import { canCompareWith } from '../self-assessments/score.rules.js';

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
  readonly overall: number | null;
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
  const all = themes.map(({ services }) => sumOf(services.flatMap(({ id }) => tally.get(id) ?? [])));
  const whole = sumOf(all);
  return {
    size: others,
    counted: whole.count,
    overall: scoreOfTally(whole),
    byTheme: new Map(themes.map(({ id }, index) => [id, scoreOfTally(all[index] ?? NOTHING)])),
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

const scoreOfTally = ({ count, weight }: Tally): number | null => (count === 0 ? null : (100 * weight) / count);
