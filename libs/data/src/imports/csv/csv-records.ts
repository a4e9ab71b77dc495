import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { boundRecords, LONGEST_RECORD } from './bound-records.js';
import { type Encoding, TextDecoding } from './decode-text.js';
import { type ImportFault, importFault, UnreadableFile } from './import-fault.js';
import { refuseBinary } from './refuse-binary.js';
import { type Delimiter, sniffDelimiter } from './sniff-delimiter.js';

/** A record of a CSV file: its cells as text, and the line it starts on. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
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

type ReadRecord = Omit<CsvRecord, 'isLast'>;

/** The records of each piece of the text that are whole: the parser hands them over as it finds them, outside its stream. */
async function* readRecords(text: AsyncIterable<string>, delimiter: string): AsyncGenerator<readonly ReadRecord[]> {
  let found: ReadRecord[] = [];
  const taken = (): readonly ReadRecord[] => {
    const records = found;
    found = [];
    return records;
  };
  const parser = parse({
    delimiter,
    relax_column_count: true,
    skip_empty_lines: true,
    record_delimiter: '\n',
    on_record: (cells: string[], { lines }) => {
      found.push({ line: lines - lineBreaksWithin(cells), cells });
      return null;
    },
  }).resume();
  const read = finished(parser);
  // Awaited at the end; a fault met before is told by the piece that holds it.
  read.catch(() => undefined);
  try {
    for await (const piece of text) {
      await write(parser, piece);
      yield taken();
    }
    parser.end();
    await read;
    yield taken();
  } catch (error) {
    yield taken();
    throw error instanceof CsvError ? new UnreadableFile([faultOf(error)]) : error;
  } finally {
    parser.destroy();
  }
}

function write(parser: Writable, piece: string): Promise<void> {
  return new Promise((resolve, reject) => {
    parser.write(piece, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
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

function lineBreaksWithin(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) if (cell.includes('\n')) count += cell.split('\n').length - 1;
  return count;
}

function faultOf(error: CsvError): ImportFault {
  const line = Number(error['lines'] ?? 0);
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    const message = 'Un guillemet ouvert n’est jamais fermé : le fichier semble coupé, reprenez-le en entier.';
    return importFault('truncated', message, { line });
  }
  return importFault('malformed-quote', 'Un guillemet est mal placé sur cette ligne : doublez-le ou retirez-le.', {
    line,
  });
}
