/** A percentage held between 0 and 100 for display; the raw value is kept beside it. */
export function boundedPercentage(raw: number): number {
  return Math.min(100, Math.max(0, raw));
}
