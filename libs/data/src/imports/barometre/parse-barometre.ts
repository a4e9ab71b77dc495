import { type CsvRecord, csvRecords } from '../csv/csv-records.js';
import { type ImportFault, importFault, UnreadableFile } from '../csv/import-fault.js';
import { cellReader, checkHeader } from './barometre-columns.js';
import { type ParsedLine, type ParsedValue, readBarometreRow } from './barometre-row.js';
import type { SeriesDescriptor } from './series-descriptor.js';

/**
 * Streams a file of the Baromètre line by line. Every line is read, whatever the faults of the others, so that
 * all can be corrected at once; only a faulty header or an unreadable file ends the reading.
 */
export async function* parseBarometre(
  bytes: AsyncIterable<Uint8Array>,
  series: SeriesDescriptor,
  knownTerritories: ReadonlySet<string>,
): AsyncGenerator<ParsedLine> {
  const records = csvRecords(bytes);
  try {
    yield* parseRecords(records, series, knownTerritories);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    yield refused(error.faults[0]?.line ?? 1, error.faults);
  } finally {
    await records.return(undefined);
  }
}

async function* parseRecords(
  records: AsyncGenerator<CsvRecord>,
  series: SeriesDescriptor,
  knownTerritories: ReadonlySet<string>,
): AsyncGenerator<ParsedLine> {
  const header = await readHeader(records);
  const cellsOf = cellReader(header);
  const firstLines = new Map<string, number>();
  for await (const record of records) {
    const misshapen = checkFieldCount(record, header.length);
    yield misshapen
      ? refused(record.line, [misshapen])
      : refuseDuplicates(readBarometreRow(record.line, cellsOf(record.cells), series, knownTerritories), firstLines);
  }
}

async function readHeader(records: AsyncGenerator<CsvRecord>): Promise<readonly string[]> {
  const first = await records.next();
  if (first.done) throw new UnreadableFile([importFault('empty-file', 'Le fichier est vide.')]);
  const faults = checkHeader(first.value.cells);
  if (faults.length > 0) throw new UnreadableFile(faults);
  if (first.value.isLast) {
    throw new UnreadableFile([
      importFault('empty-file', 'Le fichier ne contient que ses titres de colonnes : ajoutez des lignes.'),
    ]);
  }
  return first.value.cells;
}

function checkFieldCount({ line, cells, isLast }: CsvRecord, expected: number): ImportFault | null {
  if (cells.length === expected) return null;
  if (isLast && cells.length < expected) {
    return importFault(
      'truncated',
      'La dernière ligne est incomplète : le fichier semble coupé, reprenez-le en entier.',
      { line },
    );
  }
  const message = `Cette ligne a ${cells.length} cases au lieu de ${expected} : vérifiez ses séparateurs et ses guillemets.`;
  return importFault('wrong-field-count', message, { line });
}

/** The same territory, date and kind twice in a file: nothing says which value is right. */
function refuseDuplicates(parsed: ParsedLine, firstLines: Map<string, number>): ParsedLine {
  const faults = parsed.values.flatMap((value) => {
    const key = `${value.territoryId} ${value.date} ${value.kind}`;
    const first = firstLines.get(key);
    if (first === undefined) firstLines.set(key, parsed.line);
    return first === undefined ? [] : [duplicate(value, parsed.line, first)];
  });
  return faults.length === 0 ? parsed : refused(parsed.line, faults);
}

const COLUMN_OF_KIND = { initial: 'indic_vi', measured: 'indic_va', target: 'indic_vc' } as const;

function duplicate(value: ParsedValue, line: number, first: number): ImportFault {
  const message = `Cette zone a déjà une valeur de ce type pour ce mois à la ligne ${first} : n’en gardez qu’une.`;
  return importFault('duplicate-key', message, {
    line,
    column: COLUMN_OF_KIND[value.kind],
    value: String(value.value),
  });
}

function refused(line: number, faults: readonly ImportFault[]): ParsedLine {
  return { line, values: [], faults };
}
