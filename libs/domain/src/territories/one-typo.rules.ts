/** What a folded name is made of. */
const ALPHABET = Array.from('abcdefghijklmnopqrstuvwxyz ');
const SHORTEST = 3;
/** No name is longer: what is typed beyond is a mistake too many. */
const LONGEST = 60;

/**
 * The texts that a folded name is, or begins with, when what is typed differs from it by one mistake: a letter too many,
 * one missing, one for another, or two swapped. What is typed may be unfinished. None for what is too short to be told
 * mistaken, nor for a code.
 */
export function oneTypoVariants(typed: string): string[] {
  if (typed.length < SHORTEST || typed.length > LONGEST || /\d/.test(typed)) return [];
  const places = Array.from(typed, (_, at) => at);
  const variants = places.flatMap((at) => {
    const [before, letter, after] = [typed.slice(0, at), typed.charAt(at), typed.slice(at + 1)];
    const swapped = after === '' ? [] : [before + after.charAt(0) + letter + after.slice(1)];
    // Another last letter is found as one too many: names that begin with the rest.
    const changed = after === '' ? [] : ALPHABET.map((other) => before + other + after);
    const missing = ALPHABET.map((other) => before + other + letter + after);
    return [before + after, ...swapped, ...changed, ...missing];
  });
  return [...new Set(variants.filter((variant) => variant !== typed && variant === variant.trim()))];
}
