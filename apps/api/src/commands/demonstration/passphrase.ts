import { randomInt } from 'node:crypto';

const CONSONANTS = 'bcdfgjklmnprstvz';
const VOWELS = 'aeiou';
const WORDS = 5;
const SYLLABLES = 2;

/** Five words that mean nothing and can be typed: sixty-three random bits. */
export function newPassphrase(): string {
  const words = Array.from({ length: WORDS }, () => Array.from({ length: SYLLABLES }, syllable).join(''));
  return words.join(' ');
}

function syllable(): string {
  return CONSONANTS.charAt(randomInt(CONSONANTS.length)) + VOWELS.charAt(randomInt(VOWELS.length));
}
