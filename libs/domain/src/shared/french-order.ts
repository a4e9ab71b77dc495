/**
 * Order of the identifiers of published documents: runs of digits are numbers,
 * so `2023-1.2.10` comes after `2023-1.2.9`. Total: two different ids are never equal.
 */
export function compareIds(a: string, b: string): number {
  const left = parts(a);
  const right = parts(b);
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const order = comparePart(left[i] ?? '', right[i] ?? '');
    if (order !== 0) return order;
  }
  return left.length - right.length || compareText(a, b);
}

/** Alphabetical order of French words on screen: accents and capitals do not move a word. */
export function compareFrench(a: string, b: string): number {
  return FRENCH.compare(a, b) || compareText(a, b);
}

/** Order of plain text, by code unit: dates and codes. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

const FRENCH = new Intl.Collator('fr', { numeric: true });

const parts = (id: string): string[] => id.match(/\d+|\D+/g) ?? [];

function comparePart(a: string, b: string): number {
  return /^\d/.test(a) && /^\d/.test(b) ? Number(a) - Number(b) : compareText(a, b);
}
