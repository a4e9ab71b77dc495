import { type Encoding, TextDecoding } from './decode-text.js';
import { UnreadableFile } from './import-fault.js';
import { RecordSplitter, type SplitRecord } from './record-splitter.js';
import { refuseBinary } from './refuse-binary.js';
import { type Delimiter, sniffDelimiter } from './sniff-delimiter.js';

export interface CsvRecord extends SplitRecord {
  readonly isLast: boolean;
}

const LONGEST_HEAD = 100_000;

/** A CSV file being read: how it is written is known from its first records on. */
export class CsvFile {
  private readonly decoding = new TextDecoding();
  private sniffed: Delimiter | null = null;

  constructor(private readonly bytes: AsyncIterable<Uint8Array>) {}

  get encoding(): Encoding {
    return this.decoding.encoding;
  }

  /** Null until the header is read. */
  get delimiter(): Delimiter | null {
    return this.sniffed;
  }

  /**
   * Streams the records, header included, separated by `,` or `;`.
   * Throws `UnreadableFile` where the file cannot be read further.
   */
  async *records(): AsyncGenerator<CsvRecord> {
    for await (const batch of this.batches()) yield* batch;
  }

  /** The same, several at a time: in a long file the passage of each by a step of its own costs more than its reading. */
  async *batches(): AsyncGenerator<readonly CsvRecord[]> {
    const { head, text } = await splitHead(evenLines(this.decoding.decode(refuseBinary(this.bytes))));
    this.sniffed = sniffDelimiter(head);
    const splitter = new RecordSplitter(this.sniffed);
    let held: SplitRecord[] = [];
    for await (const piece of text) {
      const fault = splitter.push(piece, held);
      const last = fault ? undefined : held.pop();
      if (held.length > 0) yield held.map((record) => ({ ...record, isLast: false }));
      if (fault) throw new UnreadableFile([fault]);
      held = last ? [last] : [];
    }
    const fault = splitter.end(held);
    yield held.map((record, index) => ({ ...record, isLast: !fault && index === held.length - 1 }));
    if (fault) throw new UnreadableFile([fault]);
  }
}

/** The text with `\n` for each of its line breaks, be they those of Windows or of an old Macintosh. */
async function* evenLines(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let held = '';
  for await (const piece of pieces) {
    const text = held + piece;
    // What follows tells whether it is one line break or the half of one.
    held = text.endsWith('\r') ? '\r' : '';
    const whole = held === '' ? text : text.slice(0, -1);
    yield whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole;
  }
  if (held !== '') yield '\n';
}

/** The text up to its first line break, and the whole text again. */
async function splitHead(pieces: AsyncGenerator<string>): Promise<{ head: string; text: AsyncIterable<string> }> {
  let start = '';
  while (!start.includes('\n') && start.length < LONGEST_HEAD) {
    const next = await pieces.next();
    if (next.done) break;
    start += next.value;
  }
  return { head: start.split('\n', 1)[0] ?? '', text: prepend(start, pieces) };
}

async function* prepend(start: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield start;
  yield* rest;
}
