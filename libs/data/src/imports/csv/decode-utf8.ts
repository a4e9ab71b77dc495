import { importFault, UnreadableFile } from './import-fault.js';

/** What the decoder puts in the place of bytes that are not UTF-8; found in a file, it is the trace of an earlier loss. */
const REPLACEMENT = '\uFFFD';

/** The text of a UTF-8 file, piece by piece, without its byte order mark; stops at the first unreadable character. */
export async function* decodeUtf8(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  let line = 1;
  for await (const chunk of bytes) {
    const text = decoder.decode(chunk, { stream: true });
    const lost = text.indexOf(REPLACEMENT);
    if (lost !== -1) throw notUtf8(line + countLineBreaks(text.slice(0, lost)));
    line += countLineBreaks(text);
    yield text;
  }
  if (decoder.decode() !== '') throw notUtf8(line);
}

function notUtf8(line: number): UnreadableFile {
  const message =
    'Le fichier n’est pas encodé en UTF-8, ou un caractère y a été perdu : enregistrez-le en « CSV UTF-8 ».';
  return new UnreadableFile([importFault('not-utf8', message, { line })]);
}

function countLineBreaks(text: string): number {
  return text.split('\n').length - 1;
}
