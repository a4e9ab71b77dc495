import { type ImportFault, importFault } from './import-fault.js';
import type { Delimiter } from './sniff-delimiter.js';

/** A record of a CSV file: its cells as text, and the line it starts on. */
export interface SplitRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Characters of a record: beyond, the file is no CSV, or a quote is never closed. */
const LONGEST_RECORD = 100_000;

/**
 * Splits a text into records (RFC 4180), piece by piece, line breaks being `\n`. Most lines hold no quote and are cut
 * at their separators without being read character by character: on long files that is most of the time of an import.
 */
export class RecordSplitter {
  /** The beginning of a record that the pieces so far do not end. */
  private rest = '';
  /** Line on which the record to come starts. */
  private line = 1;

  constructor(private readonly delimiter: Delimiter) {}

  /** Adds to `records` those that end in this piece; returns the fault that keeps the text from being read further. */
  push(piece: string, records: SplitRecord[]): ImportFault | null {
    if (!piece.includes('\n')) {
      this.rest += piece;
      return this.rest.length > LONGEST_RECORD ? this.tooLong(this.rest) : null;
    }
    return this.split(this.rest + piece, records, false);
  }

  /** The same, for what no line break ends. */
  end(records: SplitRecord[]): ImportFault | null {
    return this.rest === '' ? null : this.split(this.rest, records, true);
  }

  private split(text: string, records: SplitRecord[], isWhole: boolean): ImportFault | null {
    let at = 0;
    let quote = text.indexOf('"');
    while (at < text.length) {
      if (quote !== -1 && quote < at) quote = text.indexOf('"', at);
      const read = readRecord(text, { at, quote, isWhole, delimiter: this.delimiter });
      if (read === 'unended') break;
      if (read === 'malformed') return this.fault('malformed-quote', MALFORMED);
      if (read.end - at > LONGEST_RECORD) return this.tooLong(text.slice(at));
      if (read.end > at) records.push({ line: this.line, cells: read.cells });
      this.line += read.breaks + 1;
      at = read.end + 1;
    }
    this.rest = text.slice(at);
    if (isWhole && this.rest !== '') return this.fault('truncated', NEVER_CLOSED);
    return this.rest.length > LONGEST_RECORD ? this.tooLong(this.rest) : null;
  }

  private tooLong(record: string): ImportFault {
    this.line += countBreaks(record.slice(0, LONGEST_RECORD));
    return this.fault('record-too-long', TOO_LONG);
  }

  private fault(code: 'malformed-quote' | 'truncated' | 'record-too-long', message: string): ImportFault {
    return importFault(code, message, { line: this.line });
  }
}

const MALFORMED = 'Un guillemet est mal placé sur cette ligne : doublez-le ou retirez-le.';
const NEVER_CLOSED = 'Un guillemet ouvert n’est jamais fermé : le fichier semble coupé, reprenez-le en entier.';
const TOO_LONG = 'Cette ligne est démesurée : vérifiez que le fichier est bien un CSV.';

interface Place {
  /** Where the record begins. */
  readonly at: number;
  /** The first quote from there on; -1 for none. */
  readonly quote: number;
  readonly delimiter: Delimiter;
  /** True when no text follows. */
  readonly isWhole: boolean;
}

/** A record, where its last line ends, and the line breaks within its cells. */
type Read = { readonly cells: string[]; readonly end: number; readonly breaks: number } | 'unended' | 'malformed';

function readRecord(text: string, place: Place): Read {
  const { at, quote, delimiter, isWhole } = place;
  const found = text.indexOf('\n', at);
  if (found === -1 && !isWhole) return 'unended';
  const end = found === -1 ? text.length : found;
  if (quote !== -1 && quote < end) return readQuoted(text, place);
  return { cells: text.slice(at, end).split(delimiter), end, breaks: 0 };
}

/** A record that holds quotes. */
function readQuoted(text: string, { at, delimiter, isWhole }: Place): Read {
  const cells: string[] = [];
  for (let from = at; ; from += 1) {
    const cell = text[from] === '"' ? quotedCell(text, from + 1) : bareCell(text, from, delimiter);
    if (cell === 'malformed') return cell;
    if (cell === 'unended' || (cell.end === text.length && !isWhole)) return 'unended';
    cells.push(cell.value);
    from = cell.end;
    if (from === text.length || text[from] === '\n') {
      return { cells, end: from, breaks: countBreaks(text.slice(at, from)) };
    }
    if (text[from] !== delimiter) return 'malformed';
  }
}

/** Quotes within are doubled. */
function quotedCell(text: string, start: number): { value: string; end: number } | 'unended' {
  let value = '';
  for (let from = start; ;) {
    const quote = text.indexOf('"', from);
    if (quote === -1) return 'unended';
    value += text.slice(from, quote);
    if (text[quote + 1] !== '"') return { value, end: quote + 1 };
    value += '"';
    from = quote + 2;
  }
}

function bareCell(text: string, start: number, delimiter: Delimiter): { value: string; end: number } | 'malformed' {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n') {
    if (text[end] === '"') return 'malformed';
    end += 1;
  }
  return { value: text.slice(start, end), end };
}

function countBreaks(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
