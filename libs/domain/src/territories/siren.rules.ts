/**
 * True for nine digits whose key is right: from the right every second digit counts double, less nine above nine, and
 * the sum is a multiple of ten (Luhn).
 */
export function isSiren(text: string): boolean {
  if (!/^\d{9}$/.test(text)) return false;
  const sum = Array.from(text, Number).reduce((total, digit, i) => total + weigh(digit, i % 2 === 1), 0);
  return sum % 10 === 0 && sum > 0;
}

function weigh(digit: number, doubled: boolean): number {
  const weight = doubled ? digit * 2 : digit;
  return weight > 9 ? weight - 9 : weight;
}
