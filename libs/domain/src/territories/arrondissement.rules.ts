/** The communes that the law cuts into municipal arrondissements, with the codes of these: `75101` to `75120`. */
const CITIES = [
  { city: '75056', first: 75_101, last: 75_120 },
  { city: '69123', first: 69_381, last: 69_389 },
  { city: '13055', first: 13_201, last: 13_216 },
] as const;

/** The code of the commune that a municipal arrondissement is a part of; null for any other code. */
export function cityOfArrondissement(code: string): string | null {
  if (!/^\d{5}$/.test(code)) return null;
  return CITIES.find(({ first, last }) => Number(code) >= first && Number(code) <= last)?.city ?? null;
}
