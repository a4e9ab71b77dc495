import { TextDecoding } from './decode-text.js';

const WORDS = 'département;Région\nIle-de-France;« Œuvre » à 10 €\n';

async function decode(bytes: Uint8Array, size: number): Promise<{ text: string; encoding: string }> {
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
  }
  const decoding = new TextDecoding();
  let text = '';
  for await (const piece of decoding.decode(pieces())) text += piece;
  return { text, encoding: decoding.encoding };
}

/** What Node does not write: accents are those of Latin-1, the rest is given byte by byte. */
const WINDOWS_1252 = Buffer.from(
  WORDS.replace('Œ', '\u008c').replace('€', '\u0080').replaceAll('\u2019', '\u0092'),
  'latin1',
);

describe('the text of a file', () => {
  it.each([1, 2, 3, 7, 1_000])('is the same by pieces of %s bytes, whatever it is written in', async (size) => {
    expect(await decode(Buffer.from(WORDS), size)).toEqual({ text: WORDS, encoding: 'utf-8' });
    expect(await decode(Buffer.from(`\uFEFF${WORDS}`), size)).toEqual({ text: WORDS, encoding: 'utf-8' });
    expect(await decode(WINDOWS_1252, size)).toEqual({ text: WORDS, encoding: 'windows-1252' });
  });

  it('is UTF-8 when nothing tells', async () => {
    expect(await decode(Buffer.from('a;b'), 1)).toEqual({ text: 'a;b', encoding: 'utf-8' });
  });
});
