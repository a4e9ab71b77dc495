import { importFault, UnreadableFile } from './import-fault.js';

/** In characters: no line of a data file comes near it. */
export const LONGEST_RECORD = 100_000;

const QUOTE = 0x22;
const LINE_FEED = 0x0a;

const MESSAGE = 'Cette ligne est démesurée : vérifiez ses guillemets, et que le fichier est bien un CSV.';

/**
 * The same text, up to its first record that is longer than any of a data file. Before it is cut in cells: a line of
 * separators alone would make millions of them. A line break between quotes does not end a record.
 */
export async function* boundRecords(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  const state = { line: 1, startLine: 1, length: 0, quoted: false };
  for await (const piece of pieces) {
    measure(piece, state);
    yield piece;
  }
}

/** Where the reading is: the current record's first line, and what was read of it. */
interface RecordState {
  line: number;
  startLine: number;
  length: number;
  quoted: boolean;
}

function measure(piece: string, state: RecordState): void {
  if (state.quoted || piece.includes('"')) measureQuoted(piece, state);
  else measurePlain(piece, state);
}

/** From line break to line break: a long file has hundreds of millions of characters. */
function measurePlain(piece: string, state: RecordState): void {
  let from = 0;
  for (let at = piece.indexOf('\n'); at !== -1; at = piece.indexOf('\n', from)) {
    refuseTooLong(state.startLine, state.length + at - from);
    from = at + 1;
    state.line += 1;
    Object.assign(state, { startLine: state.line, length: 0 });
  }
  state.length += piece.length - from;
  refuseTooLong(state.startLine, state.length);
}

function measureQuoted(piece: string, state: RecordState): void {
  let { line, startLine, length, quoted } = state;
  for (let at = 0; at < piece.length; at++) {
    const code = piece.charCodeAt(at);
    length += 1;
    if (code === QUOTE) quoted = !quoted;
    else if (code === LINE_FEED) {
      line += 1;
      if (!quoted) [startLine, length] = [line, 0];
    }
    refuseTooLong(startLine, length);
  }
  Object.assign(state, { line, startLine, length, quoted });
}

function refuseTooLong(line: number, length: number): void {
  if (length > LONGEST_RECORD) throw new UnreadableFile([importFault('record-too-long', MESSAGE, { line })]);
}
