import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { type ImportFault, importFault, UnreadableFile } from './import-fault.js';

/** A record of a CSV file: its cells as text, and the line it starts on. */
export interface ReadRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * The records of each piece of the text that are whole. Without a quote in it, a piece is cut at its line breaks and its
 * separators: nothing else has a meaning there. A piece that holds one is given to the library. Records are of a bounded
 * length, and lines end with one character.
 * Throws `UnreadableFile` where the text cannot be read further.
 */
export async function* readRecords(
  text: AsyncIterable<string>,
  delimiter: string,
): AsyncGenerator<readonly ReadRecord[]> {
  let held = '';
  let line = 1;
  for await (const piece of text) {
    const known = held + piece;
    const whole = known.slice(0, endOfRecords(known));
    held = known.slice(whole.length);
    if (whole === '') continue;
    yield* recordsOf({ text: whole, line, delimiter });
    line += countLineBreaks(whole);
  }
  if (held !== '') yield* recordsOf({ text: held, line, delimiter });
}

/** Where the last whole record ends: after the last line break that no quoted cell holds. */
function endOfRecords(text: string): number {
  let end = 0;
  let from = 0;
  for (;;) {
    const opening = text.indexOf('"', from);
    const last = text.lastIndexOf('\n', opening === -1 ? text.length : opening);
    if (last >= from) end = last + 1;
    const closing = opening === -1 ? -1 : text.indexOf('"', opening + 1);
    if (closing === -1) return end;
    from = closing + 1;
  }
}

interface Records {
  readonly text: string;
  /** The line it begins on. */
  readonly line: number;
  readonly delimiter: string;
}

/** Those before a fault are given, then the fault is told. */
function* recordsOf(records: Records): Generator<readonly ReadRecord[]> {
  if (!records.text.includes('"')) {
    yield plainRecords(records);
    return;
  }
  const { found, fault } = quotedRecords(records);
  yield found;
  if (fault) throw new UnreadableFile([fault]);
}

function plainRecords({ text, line, delimiter }: Records): ReadRecord[] {
  const records: ReadRecord[] = [];
  text.split('\n').forEach((cells, index) => {
    if (cells !== '') records.push({ line: line + index, cells: cells.split(delimiter) });
  });
  return records;
}

function quotedRecords({ text, line, delimiter }: Records): {
  readonly found: readonly ReadRecord[];
  readonly fault: ImportFault | null;
} {
  const found: ReadRecord[] = [];
  const before = line - 1;
  try {
    parse(text, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (cells: string[], { lines }) => {
        found.push({ line: before + lines - countInCells(cells), cells });
        return null;
      },
    });
    return { found, fault: null };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { found, fault: faultOf(error, before) };
  }
}

function countInCells(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) if (cell.includes('\n')) count += countLineBreaks(cell);
  return count;
}

function countLineBreaks(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

const TRUNCATED = 'Un guillemet ouvert n’est jamais fermé : le fichier semble coupé, reprenez-le en entier.';
const MISPLACED = 'Un guillemet est mal placé sur cette ligne : doublez-le ou retirez-le.';

function faultOf(error: CsvError, before: number): ImportFault {
  const line = before + Number(error['lines'] ?? 0);
  return error.code === 'CSV_QUOTE_NOT_CLOSED'
    ? importFault('truncated', TRUNCATED, { line })
    : importFault('malformed-quote', MISPLACED, { line });
}
