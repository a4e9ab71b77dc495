import { canCompareWith, countedIn } from '../self-assessments/score.rules.js';
import type { WeightedLevel } from '../self-assessments/answer.js';
import { groupBy } from '../shared/grouping.js';
import { type LocalFigure, localFigure } from './local-side.rules.js';
import { RESPONDENTS, respondentsIn, type StandingCount } from './local-reading.rules.js';

/** How the answers of some respondents to some services stand, put together; in percent. */
export interface PooledReading extends Omit<LocalFigure, 'indirectOnly'> {
  readonly respondents: number;
  /** As the rule of five reads it; under five, nothing is said but the counts. */
  readonly counted: number;
  /** Answers whose level is known, of all that could be given. */
  readonly known: number;
  readonly possible: number;
}

/** How many answers to a service stand somewhere. */
export interface SubjectStanding {
  readonly subjectId: string;
  readonly standing: string;
  readonly count: number;
}

export interface PooledCounts {
  readonly respondents: number;
  readonly services: number;
  readonly standings: readonly SubjectStanding[];
}

/** Every answer weighs the same; what is silent or awaited leaves the range open. */
export function pooledReading(
  { respondents, services, standings }: PooledCounts,
  levels: readonly WeightedLevel[],
): PooledReading {
  const totals = totalsBy(standings, ({ standing }) => standing);
  const found = new Map(levels.map(({ code }) => [code, totals.get(code) ?? 0]));
  const known = [...found.values()].reduce((sum, count) => sum + count, 0);
  const possible = respondents * services;
  const ofLevels = standings.filter(({ standing }) => found.has(standing));
  const counted = countedIn(totalsBy(ofLevels, ({ subjectId }) => subjectId).values());
  const sizes = { respondents, counted, known, possible };
  if (!canCompareWith(counted)) return { ...sizes, distribution: [], value: null, low: null, high: null };
  const open = possible - known - (totals.get('not-concerned') ?? 0);
  const { distribution, value, low, high } = localFigure(
    [{ subjectId: RESPONDENTS, strength: 'direct', levels: found, open }],
    levels,
  );
  return { ...sizes, distribution, value, low, high };
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
    const standings = own.map(({ subjectId, standing, collectivities: count }) => ({ subjectId, standing, count }));
    return pooledReading({ respondents, services: services.length, standings }, levels);
  };
}

/** Of a territory: how many respondents, and where their answers stand. */
export interface TerritoryStanding extends SubjectStanding {
  readonly territoryId: string;
}

/** A territory of fewer than five answers counted to one service has its numbers, and nothing else. */
export interface TerritoryReading extends Pick<PooledReading, 'respondents' | 'counted' | 'value' | 'low' | 'high'> {
  readonly territoryId: string;
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
    const standings = parts.flatMap((part) => byTerritory.get(part) ?? []);
    const present = standings.filter(({ subjectId }) => subjectId === RESPONDENTS);
    const respondents = present.reduce((sum, { count }) => sum + count, 0);
    const { counted, value, low, high } = pooledReading({ respondents, services, standings }, levels);
    return { territoryId: id, respondents, counted, value, low, high };
  });
}

function totalsBy(
  rows: readonly SubjectStanding[],
  keyOf: (row: SubjectStanding) => string,
): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  for (const row of rows) totals.set(keyOf(row), (totals.get(keyOf(row)) ?? 0) + row.count);
  return totals;
}
