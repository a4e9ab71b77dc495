import { createReadStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readOfficialTerritories } from '../../territories/official-territories.js';
import type { ImportFault } from '../csv/import-fault.js';
import type { ParsedLine, ParsedValue } from './barometre-row.js';
import { parseBarometre } from './parse-barometre.js';
import type { SeriesDescriptor } from './series-descriptor.js';

const FIBRE: SeriesDescriptor = {
  seriesId: 'ind-306',
  indicatorId: 'fibre-raccordable',
  publisher: null,
  unit: 'percentage',
  direction: 'up',
};
const SITES_4G: SeriesDescriptor = {
  seriesId: 'ind-324',
  indicatorId: 'sites-4g-barometre',
  publisher: null,
  unit: 'count',
  direction: 'up',
};
const HEADER = 'indic_id,enforce_zone_id,metric_enforce_date,maille,indic_vi,indic_va,indic_vc,indic_ta';
const ROW = 'IND-306,D01,2022-12-31,DEPT,,59.27,,10.75';

describe('a file of the Baromètre', () => {
  let known: ReadonlySet<string>;

  beforeAll(async () => {
    known = new Set((await readOfficialTerritories()).map((territory) => territory.id));
  });

  async function parse(bytes: AsyncIterable<Uint8Array>, series = FIBRE): Promise<ParsedLine[]> {
    const lines: ParsedLine[] = [];
    for await (const line of parseBarometre(bytes, series, known)) lines.push(line);
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
    const at = { territoryId: 'REG-01', date: '2022-12-31', datePrecision: 'day' };
    expect(values).toEqual([
      { ...at, kind: 'initial', value: 50, publishedRate: null },
      { ...at, kind: 'measured', value: 60.5, publishedRate: 943 },
      { ...at, kind: 'target', value: 100, publishedRate: null },
    ]);
  });

  const older = 'indic_id,enforce_zone_id,metric_enforce_date,indic_vi,indic_va,indic_vc,maille,indic_ta';
  it.each([
    ['a byte order mark', `\uFEFF${HEADER}\n${ROW}\n`],
    ['Windows line ends', `${HEADER}\r\n${ROW}\r\n`],
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
    expect(valuesOf(lines)).toEqual([
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

  it.each([
    ['nothing', '', [null, null, 'empty-file']],
    ['only a byte order mark', '\uFEFF', [null, null, 'empty-file']],
    ['only blank lines', '\n\n \n', [1, 'indic_id', 'missing-column']],
    ['only its header', `${HEADER}\n`, [null, null, 'empty-file']],
    ['a missing column', `${HEADER.replace(',maille', '')}\n`, [1, 'maille', 'missing-column']],
    ['a column in excess', `${HEADER},note\n`, [1, 'note', 'unexpected-column']],
    ['a column twice', `${HEADER},maille\n`, [1, 'maille', 'unexpected-column']],
    ['an older export in Latin-1', Buffer.from(`${HEADER}\n${ROW}\nIND-306,Dé`, 'latin1'), [3, null, 'not-utf8']],
    ['UTF-16', Buffer.from(`\uFEFF${HEADER}\n`, 'utf16le'), [1, null, 'not-utf8']],
    ['a character cut at its end', Buffer.from(`${HEADER}\n${ROW}é`).subarray(0, -1), [2, null, 'not-utf8']],
    ['a last line cut short', `${HEADER}\n${ROW}\nIND-306,D02,2022-`, [3, null, 'truncated']],
    ['a quote never closed', `${HEADER}\n${ROW}\nIND-306,"D02,2022`, [3, null, 'truncated']],
    ['a stray quote', `${HEADER}\nIND-306,D0"1,2022-12-31,DEPT,,1,,\n`, [2, null, 'malformed-quote']],
    ['a cell in excess', `${HEADER}\n${ROW},\n${ROW}\n`, [2, null, 'wrong-field-count']],
    ['a cell missing', `${HEADER}\nIND-306,D01\n${ROW}\n`, [2, null, 'wrong-field-count']],
    ['an endless line', `${HEADER}\n${'x'.repeat(200_000)}`, [2, null, 'record-too-long']],
    ['another series', `${HEADER}\n${ROW.replace('306', '324')}\n`, [2, 'indic_id', 'wrong-series']],
    ['an unknown level', `${HEADER}\n${ROW.replace('DEPT', 'COM')}\n`, [2, 'maille', 'unknown-level']],
    [
      'a level named as a property',
      `${HEADER}\n${ROW.replace('DEPT', 'constructor')}\n`,
      [2, 'maille', 'unknown-level'],
    ],
    ['an unknown département', `${HEADER}\n${ROW.replace('D01', 'D20')}\n`, [2, 'enforce_zone_id', 'unknown-zone']],
    ['an overseas collectivity', `${HEADER}\n${ROW.replace('D01', 'D988')}\n`, [2, 'enforce_zone_id', 'unknown-zone']],
    [
      'a région at the level of départements',
      `${HEADER}\n${ROW.replace('D01', 'R01')}\n`,
      [2, 'enforce_zone_id', 'unknown-zone'],
    ],
    ['a zone without its letter', `${HEADER}\n${ROW.replace('D01', '1')}\n`, [2, 'enforce_zone_id', 'unknown-zone']],
    [
      'a day that does not exist',
      `${HEADER}\n${ROW.replace('12-31', '06-31')}\n`,
      [2, 'metric_enforce_date', 'impossible-date'],
    ],
    [
      'a day within a month',
      `${HEADER}\n${ROW.replace('12-31', '12-15')}\n`,
      [2, 'metric_enforce_date', 'impossible-date'],
    ],
    [
      'a French date',
      `${HEADER}\n${ROW.replace('2022-12-31', '31/12/2022')}\n`,
      [2, 'metric_enforce_date', 'impossible-date'],
    ],
    ['a word for a number', `${HEADER}\n${ROW.replace('59.27', 'oui')}\n`, [2, 'indic_va', 'not-a-number']],
    ['an ambiguous number', `${HEADER}\n${ROW.replace('59.27', '"1,234"')}\n`, [2, 'indic_va', 'ambiguous-number']],
    ['a rate above 100 %', `${HEADER}\n${ROW.replace('59.27', '100.01')}\n`, [2, 'indic_va', 'out-of-range']],
    ['a negative percentage', `${HEADER}\nIND-306,D01,2022-12-31,DEPT,-1,,,\n`, [2, 'indic_vi', 'out-of-range']],
    ['a rate without its value', `${HEADER}\n${ROW.replace('59.27', '')}\n`, [2, 'indic_ta', 'rate-without-value']],
    ['the same row twice', `${HEADER}\n${ROW}\n${ROW}\n`, [3, 'indic_va', 'duplicate-key']],
    [
      'a month twice, by its first and last day',
      `${HEADER}\n${ROW}\n${ROW.replace('12-31', '12-01')}\n`,
      [3, 'indic_va', 'duplicate-key'],
    ],
  ])('with %s is refused at its place', async (_, text, [line, column, code]) => {
    const [fault] = faultsOf(await parseText(text));
    expect(fault).toMatchObject({ line, column, code });
    expect(fault?.message).toMatch(/[.]$/);
  });

  it.each(['12.5', '-1', '9007199254740993'])('refuses %s as a count of things', async (value) => {
    const faults = faultsOf(await parseText(`${HEADER}\nIND-324,D01,2022-12-31,DEPT,,${value},,\n`, SITES_4G));
    expect(faults).toMatchObject([{ line: 2, column: 'indic_va', value, code: 'out-of-range' }]);
  });

  it('gives all the faults of all its lines at once, and the values of the others', async () => {
    const lines = await parseText(`${HEADER}\nIND-1,D99,hier,DEPT,x,,,\n${ROW}\n${ROW.replace('D01', 'D2C')}\n`);
    expect(faultsOf(lines).map(({ line, code }) => [line, code])).toEqual([
      [2, 'wrong-series'],
      [2, 'unknown-zone'],
      [2, 'impossible-date'],
      [2, 'not-a-number'],
      [4, 'unknown-zone'],
    ]);
    expect(valuesOf(lines)).toHaveLength(1);
  });

  it('counts lines as an editor does, quoted line breaks included', async () => {
    const [first, second] = await parseText(
      `${HEADER}\n"IND\n306",D01,2022-12-31,DEPT,,1,,\nIND-306,D99,2022-12-31,DEPT,,1,,\n`,
    );
    expect(first).toMatchObject({ line: 2, faults: [{ code: 'wrong-series', value: 'IND·306' }] });
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
  return fileURLToPath(new URL(`../../../shipped/open-data/barometre/${file}`, import.meta.url));
}

/** Seven bytes at a time, so that characters and cells are cut anywhere. */
async function* inChunks(text: string | Uint8Array): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let start = 0; start < bytes.length; start += 7) yield bytes.subarray(start, start + 7);
}
