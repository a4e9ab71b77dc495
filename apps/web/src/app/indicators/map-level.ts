import type { IndicatorDetailDto } from '@ou-en-est-on/contracts';
import type { MapLevel } from '@ou-en-est-on/domain';
import type { SelectGroup } from '../shared/filter-select/filter-select';

/** The levels in words and in addresses, the finest first: it is the one drawn when the address says nothing. */
const LEVELS = [
  { level: 'department', param: 'departements', label: 'Départements' },
  { level: 'region', param: 'regions', label: 'Régions' },
] as const satisfies readonly { level: MapLevel; param: string; label: string }[];

/** What a page needs to choose a map: the choices there are, which one holds, and its word in the address. */
export interface MapChoice {
  readonly level: MapLevel;
  readonly fallback: string;
  readonly groups: readonly SelectGroup[];
}

/** The map asked for by the address, among those whose territories have values; null when there is none to draw. */
export function mapChoice(territories: IndicatorDetailDto['territories'], asked: string | undefined): MapChoice | null {
  const observed = new Set<string>(territories.map(({ type }) => type));
  const offered = LEVELS.filter(({ level }) => observed.has(level));
  const [finest] = offered;
  if (!finest) return null;
  const chosen = offered.find(({ param }) => param === asked) ?? finest;
  const choices = offered.map(({ param, label }) => ({ value: param, label }));
  return { level: chosen.level, fallback: finest.param, groups: [{ label: null, choices }] };
}
