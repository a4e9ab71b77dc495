import { Readable } from 'node:stream';
import { CsvError, parse, type InfoRecord } from 'csv-parse';
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

const LONGEST_RECORD = 100_000;
const BATCH = 500;

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
    const { head, text } = await splitHead(this.decoding.decode(refuseBinary(this.bytes)));
    this.sniffed = sniffDelimiter(head);
    let batch: CsvRecord[] = [];
    let held: ReadRecord | null = null;
    for await (const record of readRecords(text, this.sniffed)) {
      if (held) batch.push({ ...held, isLast: false });
      held = record;
      if (batch.length < BATCH) continue;
      yield batch;
      batch = [];
    }
    if (held) yield [...batch, { ...held, isLast: true }];
  }
}

type ReadRecord = Omit<CsvRecord, 'isLast'>;

interface ParsedRecord {
  readonly record: string[];
  readonly info: InfoRecord;
}

async function* readRecords(text: AsyncIterable<string>, delimiter: string): AsyncGenerator<ReadRecord> {
  const parser = parse({
    delimiter,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_RECORD,
  });
  const source = Readable.from(text);
  source.on('error', (error) => parser.destroy(error));
  try {
    for await (const { record, info } of source.pipe(parser) as AsyncIterable<ParsedRecord>) {
      yield { line: info.lines - lineBreaksWithin(record), cells: record };
    }
  } catch (error) {
    throw error instanceof CsvError ? new UnreadableFile([faultOf(error)]) : error;
  } finally {
    source.destroy();
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

function lineBreaksWithin(cells: readonly string[]): number {
  return cells.reduce((count, cell) => count + cell.split('\n').length - 1, 0);
}

const CSV_FAULTS: Readonly<Record<string, readonly ['truncated' | 'record-too-long', string]>> = {
  CSV_QUOTE_NOT_CLOSED: [
    'truncated',
    'Un guillemet ouvert n’est jamais fermé : le fichier semble coupé, reprenez-le en entier.',
  ],
  CSV_MAX_RECORD_SIZE: ['record-too-long', 'Cette ligne est démesurée : vérifiez que le fichier est bien un CSV.'],
};

function faultOf(error: CsvError): ImportFault {
  const line = Number(error['lines'] ?? 0);
  const known = CSV_FAULTS[error.code];
  if (known) return importFault(known[0], known[1], { line });
  return importFault('malformed-quote', 'Un guillemet est mal placé sur cette ligne : doublez-le ou retirez-le.', {
    line,
  });
}
