/**
 * Fifteen characters: what NIST SP 800-63B-4 asks of a passphrase that can stand alone, which a member's does; ANSSI's
 * guide of 2021 calls twelve to fourteen weak to medium. No composition rule: both advise against them.
 */
export const PASSPHRASE_MIN = 15;
/** Room for a whole sentence, and a bound to what is hashed. */
export const PASSPHRASE_MAX = 200;

/** Why a passphrase is refused. */
export const PASSPHRASE_FAULTS = [
  'passphrase-too-short',
  'passphrase-too-long',
  'passphrase-common',
  'passphrase-about-you',
] as const;
export type PassphraseFault = (typeof PASSPHRASE_FAULTS)[number];

export interface PassphraseContext {
  /** What is known of the person and of the site: their name, their address, ours. */
  readonly about: readonly string[];
  /** True for a word or a password that many people use; given in lower case. */
  readonly isCommon: (text: string) => boolean;
}

/** What is wrong with a passphrase; null when it may be taken. Spaces count; nothing is trimmed. */
export function passphraseFault(passphrase: string, { about, isCommon }: PassphraseContext): PassphraseFault | null {
  if (passphrase.length > 4 * PASSPHRASE_MAX) return 'passphrase-too-long';
  const length = [...passphrase.normalize('NFC')].length;
  if (length > PASSPHRASE_MAX) return 'passphrase-too-long';
  if (length < PASSPHRASE_MIN) return 'passphrase-too-short';
  const text = passphrase.normalize('NFC').toLowerCase();
  if (isCommon(text) || isSequence(text) || formsOf(text).some((form) => isMadeOfFewWords(form, isCommon))) {
    return 'passphrase-common';
  }
  return isAbout(text, about) ? 'passphrase-about-you' : null;
}

/** Signs that stand for letters in passwords that want to look complicated. */
const SIGNS: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
};

/** Its letters, as they are and with the signs read as letters, without what is only repeated. */
function formsOf(text: string): string[] {
  const words = text.split(/[^\p{L}\d@$]+/u).filter((word) => /\p{L}/u.test(word));
  const read = words.join('').replace(/[013457@$]/g, (sign) => SIGNS[sign] ?? sign);
  return [text, read].map((form) => smallestUnit(form.replace(/[^\p{L}]/gu, '')));
}

/** `abcabcabc` → `abc`. */
function smallestUnit(text: string): string {
  const period = (text + text).indexOf(text, 1);
  return period > 0 ? text.slice(0, period) : text;
}

/** One or two words that everybody uses, however decorated with figures and signs; or hardly any letter. */
function isMadeOfFewWords(letters: string, isCommon: (text: string) => boolean): boolean {
  if (letters === '') return false;
  if (letters.length < 4 || isCommon(letters)) return true;
  for (let cut = 1; cut < letters.length; cut++) {
    if (isCommon(letters.slice(0, cut)) && isCommon(letters.slice(cut))) return true;
  }
  return false;
}

/** `aaaa…`, `12345…`, `azerty…` come by their lists; what follows one step from sign to sign is told here. */
function isSequence(text: string): boolean {
  const signs = [...text];
  if (new Set(signs).size < 5) return true;
  const steps = signs.slice(1).map((sign, index) => (sign.codePointAt(0) ?? 0) - (signs[index]?.codePointAt(0) ?? 0));
  const same = steps.filter((step, index) => index > 0 && step === steps[index - 1]).length;
  return same >= 0.6 * steps.length;
}

/** Hardly anything is left once what everybody can know of the person is taken away. */
function isAbout(text: string, about: readonly string[]): boolean {
  const words = about
    .flatMap((one) => one.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length > 2)
    .sort((a, b) => b.length - a.length);
  const left = words.reduce((rest, word) => rest.replaceAll(word, ''), text).replace(/[^\p{L}]/gu, '');
  return words.some((word) => text.includes(word)) && left.length < 6;
}
