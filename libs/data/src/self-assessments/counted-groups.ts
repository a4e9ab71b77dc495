/** What sums of collectivities are made by. */
export type SumGrain = 'country' | 'region' | 'department' | 'stratum';

/** The group of a collectivity, as `counted_collectivities() AS counted` counts it today; a région is its départements. */
export const COUNTED_GROUPS = {
  country: `'FR'::text`,
  region: 'coalesce(counted.region_id, counted.territory_id)',
  department: 'counted.territory_id',
  stratum: 'counted.stratum',
} as const satisfies Record<SumGrain, string>;
