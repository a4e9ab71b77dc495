import { canCompareWith } from '../self-assessments/score.rules.js';
import type { WeightedLevel } from '../self-assessments/answer.js';
import { groupBy } from '../shared/grouping.js';
import { type LocalFigure, localFigure } from './local-side.rules.js';
import { RESPONDENTS, respondentsIn, type StandingCount } from './local-reading.rules.js';

/** How the answers of some respondents to some services stand, put together; in percent. */
export interface PooledReading extends Omit<LocalFigure, 'indirectOnly'> {
  readonly respondents: number;
  /** Answers whose level is known, of all that could be given. */
  readonly known: number;
  readonly possible: number;
}

export interface PooledCounts {
  readonly respondents: number;
  readonly services: number;
  /** Answers by where they stand. */
  readonly standings: ReadonlyMap<string, number>;
}

/** Every answer weighs the same; what is silent or awaited leaves the range open. */
export function pooledReading(
  { respondents, services, standings }: PooledCounts,
  levels: readonly WeightedLevel[],
): PooledReading {
  const counted = new Map(levels.map(({ code }) => [code, standings.get(code) ?? 0]));
  const known = [...counted.values()].reduce((sum, count) => sum + count, 0);
  const possible = respondents * services;
  const open = possible - known - (standings.get('not-concerned') ?? 0);
  const { distribution, value, low, high } = localFigure(
    [{ subjectId: RESPONDENTS, strength: 'direct', levels: counted, open }],
    levels,
  );
  return { respondents, known, possible, distribution, value, low, high };
}

/** Theme by theme, from the sums of the country. */
export function themeReadings(
  themes: readonly { readonly id: string; readonly services: readonly { readonly id: string }[] }[],
  counts: readonly StandingCount[],
  levels: readonly WeightedLevel[],
): (PooledReading & { readonly themeId: string })[] {
  const reading = readingIn(counts, levels);
  return themes.map(({ id, services }) => ({ themeId: id, ...reading(services) }));
}

/** Of some services, whatever their themes. */
export function servicesReading(
  services: readonly { readonly id: string }[],
  counts: readonly StandingCount[],
  levels: readonly WeightedLevel[],
): PooledReading {
  return readingIn(counts, levels)(services);
}

function readingIn(
  counts: readonly StandingCount[],
  levels: readonly WeightedLevel[],
): (services: readonly { readonly id: string }[]) => PooledReading {
  const respondents = respondentsIn(counts);
  const bySubject = groupBy(counts, ({ subjectId }) => subjectId);
  return (services) => {
    const own = services.flatMap(({ id }) => bySubject.get(id) ?? []);
    const standings = totalsBy(own.map(({ standing, collectivities }) => ({ standing, count: collectivities })));
    return pooledReading({ respondents, services: services.length, standings }, levels);
  };
}

/** Of a territory: how many respondents, and where their answers stand. */
export interface TerritoryStanding {
  readonly territoryId: string;
  readonly standing: string;
  readonly count: number;
}

/** A territory whose respondents are fewer than five has a number of them, and nothing else. */
export interface TerritoryReading {
  readonly territoryId: string;
  readonly respondents: number;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** Place by place: each is the sum of its parts, a région of its départements. */
export function territoryReadings(
  places: readonly { readonly id: string; readonly parts: readonly string[] }[],
  sums: readonly TerritoryStanding[],
  services: number,
  levels: readonly WeightedLevel[],
): TerritoryReading[] {
  const byTerritory = groupBy(sums, ({ territoryId }) => territoryId);
  return places.map(({ id, parts }) => {
    const standings = totalsBy(parts.flatMap((part) => byTerritory.get(part) ?? []));
    const respondents = standings.get('respondent') ?? 0;
    if (!canCompareWith(respondents)) return { territoryId: id, respondents, value: null, low: null, high: null };
    const { value, low, high } = pooledReading({ respondents, services, standings }, levels);
    return { territoryId: id, respondents, value, low, high };
  });
}

function totalsBy(rows: readonly Omit<TerritoryStanding, 'territoryId'>[]): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  for (const { standing, count } of rows) totals.set(standing, (totals.get(standing) ?? 0) + count);
  return totals;
}
