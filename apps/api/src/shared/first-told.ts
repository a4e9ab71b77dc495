/** How many values are told at once: whoever mends these finds the others. */
const TOLD = 5;

/** The first of the values that are not right, quoted, and how many others there are. */
export function firstTold(values: readonly string[]): string {
  const told = values.slice(0, TOLD).map((value) => `« ${value} »`);
  const others = values.length - told.length;
  return `${told.join(', ')}${others === 0 ? '' : ` ${andOthers(others)}`}`;
}

/** How many are not told, after those that are. */
export function andOthers(count: number): string {
  return `et ${String(count)} ${count === 1 ? 'autre' : 'autres'}`;
}
