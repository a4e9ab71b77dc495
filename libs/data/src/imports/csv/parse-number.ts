/** How a cell reads as a number; a cell that says nothing holds no value, which is not zero. */
export type NumberReading =
  { readonly number: number | null } | { readonly refusal: 'not-a-number' | 'ambiguous-number' };

const NO_VALUE = /^(?:NA|NULL|null|undefined)?$/;
const PLAIN = /^-?\d+(?:\.\d+)?$/;
const DECIMAL_COMMA = /^-?\d+,\d+$/;
/** `1,234`: 1.234 or 1234? */
const COMMA_OR_THOUSANDS = /^-?[1-9]\d{0,2},\d{3}$/;
const SPACED_THOUSANDS = /^-?\d{1,3}(?:[ \u00A0\u202F]\d{3})+(?:[.,]\d+)?$/;
const TWO_SEPARATORS = /^-?\d{1,3}(?:[.,]\d{3})+[.,]\d+$/;

/** True for a cell that holds no value, in one of the ways files write it. */
export function saysNothing(cell: string): boolean {
  return NO_VALUE.test(cell.trim());
}

/** Reads `72.28`, `72,28`, `1 234` and `1 234,5`; refuses what could be read in two ways. */
export function parseNumber(cell: string): NumberReading {
  const text = cell.trim();
  if (saysNothing(text)) return { number: null };
  if (COMMA_OR_THOUSANDS.test(text) || TWO_SEPARATORS.test(text)) return { refusal: 'ambiguous-number' };
  if (!PLAIN.test(text) && !DECIMAL_COMMA.test(text) && !SPACED_THOUSANDS.test(text))
    return { refusal: 'not-a-number' };
  const number = Number(text.replace(/[ \u00A0\u202F]/g, '').replace(',', '.'));
  return Number.isFinite(number) ? { number } : { refusal: 'not-a-number' };
}
