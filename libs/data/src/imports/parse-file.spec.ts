import { createReadStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CURRENT_CODE, readGeographicCode } from '../territories/geographic-code.js';
import { toTerritories } from '../territories/official-territories.js';
import { CsvFile } from './csv/csv-records.js';
import type { ImportFault } from './csv/import-fault.js';
import { catalogue, type ImportSeries } from './descriptor/series-catalogue.js';
import type { ParsedLine, ParsedValue } from './import-format.js';
import { FileParser } from './parse-file.js';

const SERIES = { unit: '%', direction: 'up', minimum: null, maximum: null } as const;
const FIBRE: ImportSeries = { ...SERIES, seriesId: 'ind-306', indicatorId: 'fibre-raccordable', values: 'percentage' };
const SITES_4G: ImportSeries = { ...SERIES, seriesId: 'ind-324', indicatorId: 'sites-4g-barometre', values: 'count' };
const HEADER = 'indic_id,enforce_zone_id,metric_enforce_date,maille,indic_vi,indic_va,indic_vc,indic_ta';
const ROW = 'IND-306,D01,2022-12-31,DEPT,,59.27,,10.75';

describe('a file of the Baromètre', () => {
  let known: ReadonlySet<string>;

  beforeAll(async () => {
    const official = toTerritories(await readGeographicCode(CURRENT_CODE), CURRENT_CODE.vintage);
    known = new Set(official.map((territory) => territory.id));
  });

  async function parse(bytes: AsyncIterable<Uint8Array>, series = FIBRE): Promise<ParsedLine[]> {
    const lines: ParsedLine[] = [];
    const context = { series: catalogue([[series.seriesId, series]]), territories: known, today: '2026-11-21' };
    for await (const batch of new FileParser(new CsvFile(bytes), context, null).lines()) lines.push(...batch);
    return lines;
  }
  const parseText = (text: string | Uint8Array, series = FIBRE): Promise<ParsedLine[]> => parse(inChunks(text), series);
  const valuesOf = (lines: ParsedLine[]): ParsedValue[] => lines.flatMap((line) => line.values);
  const faultsOf = (lines: ParsedLine[]): ImportFault[] => lines.flatMap((line) => line.faults);

  describe('as published', () => {
    it.each([
      ['ind-306', FIBRE, { lines: 1056, initial: 238, measured: 338, target: 480, rates: 238 }],
      ['ind-324', SITES_4G, { lines: 1650, initial: 226, measured: 986, target: 438, rates: 216 }],
    ])('gives every value of %s', async (seriesId, series, expected) => {
      const lines = await parse(createReadStream(published(`${seriesId}.csv`)), series);
      const values = valuesOf(lines);
      const count = (kind: string): number => values.filter((value) => value.kind === kind).length;
      expect(faultsOf(lines)).toEqual([]);
      expect({
        lines: lines.length,
        initial: count('initial'),
        measured: count('measured'),
        target: count('target'),
        rates: values.filter((value) => value.publishedRate !== null).length,
      }).toEqual(expected);
      expect(new Set(values.map((value) => value.territoryId)).size).toBe(120);
    });

    it('gives France its initial value, its measured one with the published rate, and four targets', async () => {
      const france = valuesOf(await parse(createReadStream(published('ind-306.csv')))).filter(
        (value) => value.territoryId === 'FR',
      );
      expect(france.map(({ date, kind, value, publishedRate }) => [date, kind, value, publishedRate])).toEqual([
        ['2022-03-31', 'initial', 72.28, null],
        ['2022-12-31', 'measured', 79, 24.24242424242424],
        ['2023-12-31', 'target', 87, null],
        ['2024-12-31', 'target', 93, null],
        ['2025-12-31', 'target', 100, null],
        ['2026-12-31', 'target', 100, null],
      ]);
    });

    it('keeps the two initial values of a zone, and the zeros of Paris as zeros', async () => {
      const sites = valuesOf(await parse(createReadStream(published('ind-324.csv')), SITES_4G));
      const initial = (id: string): number[] =>
        sites.filter((value) => value.territoryId === id && value.kind === 'initial').map((value) => value.value);
      expect(initial('DEP-2A')).toEqual([5, 7]);
      expect(initial('DEP-75')).toEqual([0]);
    });
  });

  it('gives several values when a row carries several', async () => {
    const values = valuesOf(await parseText(`${HEADER}\nIND-306,R01,2022-12-31,REG,50,60.5,100,943\n`));
    const series = { indicatorId: 'fibre-raccordable', seriesId: 'ind-306' };
    const at = { ...series, territoryId: 'REG-01', date: '2022-12-31', datePrecision: 'day' };
    expect(values).toEqual([
      { ...at, kind: 'initial', value: 50, publishedRate: null, column: 'indic_vi' },
      { ...at, kind: 'measured', value: 60.5, publishedRate: 943, column: 'indic_va' },
      { ...at, kind: 'target', value: 100, publishedRate: null, column: 'indic_vc' },
    ]);
  });

  const older = 'indic_id,enforce_zone_id,metric_enforce_date,indic_vi,indic_va,indic_vc,maille,indic_ta';
  it.each([
    ['a byte order mark', `\uFEFF${HEADER}\n${ROW}\n`],
    ['Windows line ends', `${HEADER}\r\n${ROW}\r\n`],
    ['the line ends of old computers', `${HEADER}\r${ROW}\r`],
    ['line ends of two kinds', `${HEADER}\r\n${ROW}\n`],
    ['no final line end', `${HEADER}\n${ROW}`],
    ['blank lines', `${HEADER}\n\n${ROW}\n\n\n`],
    [
      'semicolons and decimal commas',
      `${HEADER}\n${ROW}`.replaceAll(',', ';').replace('59.27', '59,27').replace('10.75', '10,75'),
    ],
    ['quoted cells', `${HEADER}\n"IND-306","D01","2022-12-31","DEPT","","59.27","","10.75"`],
    ['quoted decimal commas', `${HEADER}\nIND-306,D01,2022-12-31,DEPT,,"59,27",,"10,75"`],
    ['spaces around cells', `${HEADER.replaceAll(',', ' , ')}\n${ROW.replaceAll(',', ' , ')}`],
    ['lower case ids', `${HEADER}\n${ROW.replace('IND', 'ind')}`],
    ['columns in another order', `${older}\nIND-306,D01,2022-12-31,,59.27,,DEPT,10.75`],
  ])('is read alike with %s', async (_, text) => {
    const lines = await parseText(text);
    expect(faultsOf(lines)).toEqual([]);
    expect(valuesOf(lines)).toMatchObject([
      {
        territoryId: 'DEP-01',
        date: '2022-12-31',
        datePrecision: 'day',
        kind: 'measured',
        value: 59.27,
        publishedRate: 10.75,
      },
    ]);
  });

  it('of the older edition, dated by the first of the month, is about the whole month', async () => {
    const values = valuesOf(await parseText(`${older}\nIND-306,D01,2024-02-01,,59.27,,DEPT,\n`));
    expect(values).toMatchObject([{ date: '2024-02-29', datePrecision: 'month', value: 59.27 }]);
  });

  it.each(['12.5', '-1', '9007199254740993'])('refuses %s as a count of things', async (value) => {
    const faults = faultsOf(await parseText(`${HEADER}\nIND-324,D01,2022-12-31,DEPT,,${value},,\n`, SITES_4G));
    expect(faults).toMatchObject([{ line: 2, column: 'indic_va', value, code: 'out-of-range' }]);
  });

  it('gives all the faults of all its lines at once, and the values of the others', async () => {
    const lines = await parseText(`${HEADER}\nIND-1,D99,hier,DEPT,x,,,\n${ROW}\n${ROW.replace('D01', 'D2C')}\n`);
    expect(faultsOf(lines).map(({ line, code }) => [line, code])).toEqual([
      [2, 'unknown-series'],
      [2, 'unknown-zone'],
      [2, 'impossible-date'],
      [2, 'not-a-number'],
      [4, 'unknown-zone'],
    ]);
    expect(valuesOf(lines)).toHaveLength(1);
  });

  it.each(['\n', '\r\n', '\r'])('counts lines as an editor does, quoted line breaks included (%j)', async (end) => {
    const text = `${HEADER}\n"IND\n306",D01,2022-12-31,DEPT,,1,,\nIND-306,D99,2022-12-31,DEPT,,1,,\n`;
    const [first, second] = await parseText(text.replaceAll('\n', end));
    expect(first).toMatchObject({ line: 2, faults: [{ code: 'unknown-series', value: 'IND·306' }] });
    expect(second).toMatchObject({ line: 4, faults: [{ code: 'unknown-zone' }] });
  });

  it('quotes only the start of a long value', async () => {
    const [fault] = faultsOf(await parseText(`${HEADER}\n${ROW.replace('D01', 'D'.repeat(5000))}\n`));
    expect(fault?.value).toBe(`${'D'.repeat(80)}…`);
  });

  it('lets go of a file whose header already refuses it', async () => {
    let released = false;
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        yield Buffer.from(`${HEADER},note\n`);
        for (;;) yield Buffer.from(`${ROW}\n`);
      } finally {
        released = true;
      }
    }
    expect(faultsOf(await parse(endless()))).toMatchObject([{ code: 'unexpected-column' }]);
    expect(released).toBe(true);
  });

  it('lets a failing source fail, rather than call it a fault of the file', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(`${HEADER}\n${ROW}\n`);
      throw new Error('disque débranché');
    }
    await expect(parse(broken())).rejects.toThrow('disque débranché');
  });
});

function published(file: string): string {
  return fileURLToPath(new URL(`../../shipped/open-data/barometre/${file}`, import.meta.url));
}

/** Seven bytes at a time, so that characters and cells are cut anywhere. */
async function* inChunks(text: string | Uint8Array): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let start = 0; start < bytes.length; start += 7) yield bytes.subarray(start, start + 7);
}
