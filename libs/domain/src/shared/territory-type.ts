/**
 * Levels of the official geographic code a value or a collectivity can belong to, from the largest to the smallest.
 * `overseas`: what is neither a région nor a département (Polynésie française, Saint-Martin, the TAAF…).
 */
export const TERRITORY_TYPES = ['country', 'region', 'department', 'overseas', 'epci', 'commune'] as const;
export type TerritoryType = (typeof TERRITORY_TYPES)[number];
