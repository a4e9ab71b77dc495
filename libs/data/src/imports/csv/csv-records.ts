import { boundRecords, LONGEST_RECORD } from './bound-records.js';
import { type Encoding, TextDecoding } from './decode-text.js';
import { readRecords, type ReadRecord } from './read-records.js';
import { refuseBinary } from './refuse-binary.js';
import { type Delimiter, sniffDelimiter } from './sniff-delimiter.js';

/** A record of a CSV file: its cells as text, and the line it starts on. */
export interface CsvRecord extends ReadRecord {
  readonly isLast: boolean;
}

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

  /** The same, several at a time: in a long file each step of a stream costs more than what is done in it. */
  async *batches(): AsyncGenerator<readonly CsvRecord[]> {
    const { head, text } = await splitHead(boundRecords(this.decoding.decode(refuseBinary(this.bytes))));
    this.sniffed = sniffDelimiter(head);
    let held: ReadRecord | null = null;
    for await (const records of readRecords(text, this.sniffed)) {
      const known: readonly ReadRecord[] = held ? [held, ...records] : records;
      held = known.at(-1) ?? null;
      if (known.length > 1) yield known.slice(0, -1).map((record) => ({ ...record, isLast: false }));
    }
    if (held) yield [{ ...held, isLast: true }];
  }
}

/** The text up to its first line break, and the whole text again. */
async function splitHead(pieces: AsyncGenerator<string>): Promise<{ head: string; text: AsyncIterable<string> }> {
  let start = '';
  while (!start.includes('\n') && start.length < LONGEST_RECORD) {
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
