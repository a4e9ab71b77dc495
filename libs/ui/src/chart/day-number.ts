const DAY_MS = 86_400_000;

/** Days since 1970: the time axis is linear, so no date library is needed. */
export function dayNumber(date: string): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / DAY_MS);
}
