import { BAROMETRE } from './barometre/barometre.format.js';
import { cellReader, checkFieldCount, checkHeader, findFormulas } from './columns.js';
import type { CsvFile, CsvRecord } from './csv/csv-records.js';
import { type ImportFault, importFault, UnreadableFile } from './csv/import-fault.js';
import { IMPACT } from './impact/impact.format.js';
import type { ImportFormatName } from './format-name.js';
import type { Cells, ImportFormat, ParsedLine, ReadingContext } from './import-format.js';

export const FORMATS: readonly ImportFormat[] = [BAROMETRE, IMPACT];

/** Reads one file; its format is known once its header is read. */
export class FileParser {
  private recognised: ImportFormat | null = null;

  /** @param expected the format the file must have; found from its header when null */
  constructor(
    private readonly file: CsvFile,
    private readonly context: ReadingContext,
    private readonly expected: ImportFormatName | null,
  ) {}

  get format(): ImportFormatName | null {
    return this.recognised?.name ?? null;
  }

  /**
   * Streams the lines of the file, several at a time. Every line is read, whatever the faults of the others, so that
   * all can be corrected at once; only a faulty header or an unreadable file ends the reading.
   */
  async *lines(): AsyncGenerator<readonly ParsedLine[]> {
    const batches = this.file.batches();
    try {
      yield* this.read(batches);
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      yield [refused(error.faults[0]?.line ?? 1, error.faults)];
    } finally {
      await batches.return(undefined);
    }
  }

  private async *read(batches: AsyncGenerator<readonly CsvRecord[]>): AsyncGenerator<readonly ParsedLine[]> {
    let readLine: ((record: CsvRecord) => ParsedLine) | null = null;
    for await (const records of batches) {
      const [header] = records;
      if (!header) continue;
      const rows: readonly CsvRecord[] = readLine ? records : records.slice(1);
      readLine ??= this.open(header);
      yield rows.map(readLine);
    }
    if (!readLine) throw new UnreadableFile([importFault('empty-file', 'Le fichier est vide.')]);
  }

  /** Reads the header, and gives what reads the lines below it. */
  private open({ cells: header, isLast }: CsvRecord): (record: CsvRecord) => ParsedLine {
    const format = (this.recognised = this.recognise(header));
    const faults = checkHeader(header, format);
    if (faults.length > 0) throw new UnreadableFile(faults);
    if (isLast) {
      const message = 'Le fichier ne contient que ses titres de colonnes : ajoutez des lignes.';
      throw new UnreadableFile([importFault('empty-file', message)]);
    }
    const cellsOf = cellReader(header, format);
    const readRow = format.open(this.context);
    return (record) => {
      const misshapen = checkFieldCount(record, header.length);
      return misshapen ? refused(record.line, [misshapen]) : readLine(record.line, cellsOf(record.cells), readRow);
    };
  }

  private recognise(header: readonly string[]): ImportFormat {
    const names = header.map((name) => name.trim());
    const known = (format: ImportFormat): number => format.columns.filter((column) => names.includes(column)).length;
    const candidates = FORMATS.filter(({ name }) => this.expected === null || name === this.expected);
    const [best] = candidates.toSorted((one, other) => known(other) - known(one));
    if (best && (known(best) > 0 || this.expected !== null)) return best;
    const expected = candidates.map(({ label, columns }) => `${label} (${columns.join(', ')})`).join(' ou ');
    const message = `Ces titres de colonnes ne sont d’aucun format connu. Formats lus : ${expected}.`;
    throw new UnreadableFile([importFault('unknown-format', message, { line: 1, value: names.join(', ') })]);
  }
}

function readLine(line: number, cells: Cells, readRow: ReturnType<ImportFormat['open']>): ParsedLine {
  const formulas = findFormulas(cells, line);
  if (formulas.length > 0) return refused(line, formulas);
  const faults: ImportFault[] = [];
  const values = readRow(cells, (code, column, message) => {
    faults.push(importFault(code, message, { line, column, value: cells[column] ?? '' }));
  });
  return faults.length > 0 ? refused(line, faults) : { line, values, faults };
}

function refused(line: number, faults: readonly ImportFault[]): ParsedLine {
  return { line, values: [], faults };
}
