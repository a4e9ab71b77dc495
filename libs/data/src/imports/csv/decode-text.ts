import { isAscii } from 'node:buffer';
import { importFault, UnreadableFile } from './import-fault.js';
import { withUnixLines } from './unix-lines.js';

export const ENCODINGS = ['utf-8', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** What the decoder puts in the place of bytes that are not UTF-8; found in a file, it is the trace of an earlier loss. */
const REPLACEMENT = '\uFFFD';
/** Control characters that no text holds: NUL, and what Windows-1252 leaves undefined. */
const NOT_TEXT = /[^\P{Cc}\t\n\f\r]/u;

/**
 * The text of a file in UTF-8, with or without its byte order mark, or in Windows-1252, piece by piece,
 * its lines ended by `\n`.
 * The first bytes beyond ASCII decide; the file must then hold to that encoding to its end.
 */
export class TextDecoding {
  /** Null as long as all is ASCII, which both encodings write alike. */
  private decided: Encoding | null = null;
  private decoder = new TextDecoder('utf-8');
  /** Bytes of a character that the end of a piece cut, kept until the next one. */
  private held: Uint8Array = new Uint8Array();
  private line = 1;

  /** What the bytes read so far are written in. */
  get encoding(): Encoding {
    return this.decided ?? 'utf-8';
  }

  async *decode(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
    for await (const text of withUnixLines(this.texts(bytes))) yield this.check(text);
  }

  private async *texts(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
    for await (const chunk of bytes) yield this.text(chunk);
    if (this.held.length > 0 || this.decoder.decode() !== '') {
      throw unreadable('truncated', 'Le fichier s’arrête au milieu d’un caractère : reprenez-le en entier.', this.line);
    }
  }

  private text(chunk: Uint8Array): string {
    const bytes = this.held.length === 0 ? chunk : Buffer.concat([this.held, chunk]);
    this.held = new Uint8Array();
    if (this.decided === null && isAscii(bytes)) return this.decodeWith(bytes);
    this.decided ??= encodingOf(bytes);
    if (this.decided !== null) return this.decodeWith(bytes);
    const start = bytes.findIndex((byte) => byte > 0x7f);
    this.held = bytes.slice(start);
    return this.decodeWith(bytes.subarray(0, start));
  }

  private decodeWith(bytes: Uint8Array): string {
    if (this.decided === 'windows-1252' && this.decoder.encoding === 'utf-8') {
      this.decoder = new TextDecoder('windows-1252');
    }
    return this.decoder.decode(bytes, { stream: true });
  }

  private check(text: string): string {
    const lost = text.indexOf(REPLACEMENT);
    if (lost !== -1) {
      const line = this.line + countLineBreaks(text.slice(0, lost));
      throw unreadable('unknown-encoding', `Un caractère de cette ligne n’est pas lisible : ${SAVE_AS_UTF8}`, line);
    }
    const odd = text.search(NOT_TEXT);
    if (odd !== -1) {
      const line = this.line + countLineBreaks(text.slice(0, odd));
      throw unreadable('not-text', `Cette ligne contient un caractère qui n’est pas du texte : ${SAVE_AS_UTF8}`, line);
    }
    this.line += countLineBreaks(text);
    return text;
  }
}

const SAVE_AS_UTF8 = 'enregistrez le fichier en « CSV UTF-8 ».';

/** What the first bytes beyond ASCII are; null when the end of the piece cuts them. */
function encodingOf(bytes: Uint8Array): Encoding | null {
  const start = bytes.findIndex((byte) => byte > 0x7f);
  const first = bytes[start] ?? 0;
  const following = lengthOfSequence(first) - 1;
  if (following < 1) return 'windows-1252';
  for (let offset = 1; offset <= following; offset++) {
    const byte = bytes[start + offset];
    if (byte === undefined) return null;
    if ((byte & 0xc0) !== 0x80) return 'windows-1252';
  }
  return 'utf-8';
}

/** Bytes of the UTF-8 character that starts so; 0 when none does. */
function lengthOfSequence(first: number): number {
  if (first >= 0xc2 && first <= 0xdf) return 2;
  if (first >= 0xe0 && first <= 0xef) return 3;
  return first >= 0xf0 && first <= 0xf4 ? 4 : 0;
}

function unreadable(
  code: 'truncated' | 'unknown-encoding' | 'not-text',
  message: string,
  line: number,
): UnreadableFile {
  return new UnreadableFile([importFault(code, message, { line })]);
}

function countLineBreaks(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
