/**
 * Bands of population, smallest first, `from` included. Two bounds come from texts that the site relies on, the others
 * are customary and have no effect of their own:
 * - 3,500: open data is a duty from 3,500 inhabitants on (code des relations entre le public et l’administration,
 *   art. L. 312-1-1, for those that employ fifty people);
 * - 50,001: the REEN law (2021-1485, art. 35) speaks of « plus de 50 000 habitants »: 50,000 exactly is below.
 */
export const STRATA = [
  { id: 'under-500', from: 0 },
  { id: '500-999', from: 500 },
  { id: '1000-3499', from: 1_000 },
  { id: '3500-9999', from: 3_500 },
  { id: '10000-19999', from: 10_000 },
  { id: '20000-50000', from: 20_000 },
  { id: '50001-99999', from: 50_001 },
  { id: '100000-and-more', from: 100_000 },
] as const satisfies readonly { readonly id: string; readonly from: number }[];

export type Stratum = (typeof STRATA)[number]['id'];

export const STRATUM_IDS = STRATA.map(({ id }) => id);

/** Null when the population is unknown: an unknown size is not a small one. */
export function stratumOf(population: number | null): Stratum | null {
  if (population === null) return null;
  return STRATA.findLast(({ from }) => population >= from)?.id ?? null;
}
