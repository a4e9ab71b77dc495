/**
 * Words and passwords that many people use, in lower case, with and without accents. Read when the first passphrase is
 * chosen, then kept: signing in does not need them.
 */
export async function isCommonWord(): Promise<(text: string) => boolean> {
  words ??= readWords();
  const known = await words;
  return (text) => known.has(text);
}

let words: Promise<ReadonlySet<string>> | null = null;

async function readWords(): Promise<ReadonlySet<string>> {
  const [common, french] = await Promise.all([import('@zxcvbn-ts/language-common'), import('@zxcvbn-ts/language-fr')]);
  const lists: (readonly (string | number)[])[] = [
    ...Object.values(common.dictionary),
    ...Object.values(french.dictionary),
  ];
  const known = new Set<string>();
  for (const word of lists.flat()) {
    const text = String(word).toLowerCase();
    for (const form of [text, text.normalize('NFD').replace(/\p{M}/gu, '')]) {
      known.add(form);
      known.add(form.replace(/[^\p{L}]/gu, ''));
    }
  }
  return known;
}
