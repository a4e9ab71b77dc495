/** Levels of the official geographic code a value or a collectivity can belong to. */
export const TERRITORY_TYPES = ['country', 'region', 'department', 'epci', 'commune'] as const;
export type TerritoryType = (typeof TERRITORY_TYPES)[number];
