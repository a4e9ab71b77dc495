import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { UnreadableFile } from './import-fault.js';
import { readRecords, type ReadRecord } from './read-records.js';

interface Read {
  readonly records: readonly ReadRecord[];
  readonly fault: string | null;
}

async function read(text: string, size = 7): Promise<Read> {
  async function* pieces(): AsyncGenerator<string> {
    for (let start = 0; start < text.length; start += size) yield text.slice(start, start + size);
  }
  const records: ReadRecord[] = [];
  try {
    for await (const batch of readRecords(pieces(), ',')) records.push(...batch);
    return { records, fault: null };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    const [fault] = error.faults;
    return { records, fault: `${fault?.code ?? ''} ${fault?.line ?? ''}` };
  }
}

/** What the library alone makes of the whole text. */
function readWhole(text: string): Read {
  const records: ReadRecord[] = [];
  try {
    parse(text, {
      relax_column_count: true,
      skip_empty_lines: true,
      record_delimiter: '\n',
      on_record: (cells: string[], { lines }) => {
        records.push({ line: lines - cells.join('').split('\n').length + 1, cells });
        return null;
      },
    });
    return { records, fault: null };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const code = error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'truncated' : 'malformed-quote';
    return { records, fault: `${code} ${String(error['lines'])}` };
  }
}

describe('the records of a CSV text', () => {
  const piece = fc.integer({ min: 1, max: 30 });

  it('are those the library finds in the whole, with or without quotes', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', ' ', ';', '"', ',', '\n'), maxLength: 4 });
    const written = fc
      .tuple(cell, fc.boolean())
      .map(([text, quoted]) => (quoted || /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text));
    const file = fc.tuple(fc.array(fc.array(written, { minLength: 1, maxLength: 3 }), { maxLength: 8 }), fc.boolean());
    await fc.assert(
      fc.asyncProperty(file, piece, async ([rows, ended], size) => {
        const text = `a,b\n${rows.map((cells) => cells.join(',')).join('\n')}${ended ? '\n' : ''}`;
        const { records, fault } = await read(text, size);
        expect(fault).toBeNull();
        expect(records.map(({ cells }) => cells)).toEqual(readWhole(text).records.map(({ cells }) => cells));
      }),
      { numRuns: 300 },
    );
  });

  it('stand on the lines, and stop at the faults, that the library says, whatever is wrong', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '"', ',', '\n', '\n'), maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(text, piece, async (written, size) => {
        expect(await read(`a,b\n${written}`, size)).toEqual(readWhole(`a,b\n${written}`));
      }),
      { numRuns: 1_000 },
    );
  });
});
