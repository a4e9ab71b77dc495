import { createReadStream } from 'node:fs';
import { databaseWithTerritories, type TestDatabase } from '../testing/index.js';
import { loadShippedData } from '../loader/index.js';
import { readFiles, readShippedData, SHIPPED_DIR } from '../shipped/index.js';
import { type ImportDescriptor, importFile, type ImportReport, LISTED_REFUSALS } from './index.js';

const NOW = new Date('2026-11-21T10:00:00Z');
const NOTHING_LEFT = { runs: 0, staged: 0 };
const HEADER = 'indic_id,enforce_zone_id,metric_enforce_date,maille,indic_vi,indic_va,indic_vc,indic_ta';
const SERIES = {
  fibre: descriptor('ind-306', 'fibre-raccordable', 'percentage'),
  sites: descriptor('ind-324', 'sites-4g-barometre', 'count'),
} as const;

describe('the import of a file of the Baromètre', () => {
  let database: TestDatabase;

  beforeEach(async () => {
    database = await databaseWithTerritories();
    const definitions = { ...readFiles([]).dataset, indicators: readShippedData().indicators };
    await loadShippedData(database.dataSource, definitions, NOW);
  });

  afterEach(() => database.drop());

  const importBytes = (
    descriptor: ImportDescriptor,
    bytes: AsyncIterable<Uint8Array>,
    name = 'essai.csv',
    now = NOW,
  ): Promise<ImportReport> => importFile(database.dataSource, { name, bytes, descriptor }, { publish: true, now });
  const importText = (series: ImportDescriptor, text: string, now = NOW): Promise<ImportReport> =>
    importBytes(series, bytesOf(text), 'essai.csv', now);
  const importPublished = (series: ImportDescriptor): Promise<ImportReport> => {
    const name = `${series.series[0]?.seriesId ?? ''}.csv`;
    return importBytes(series, createReadStream(`${SHIPPED_DIR}/open-data/barometre/${name}`), name);
  };
  const query = <Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> =>
    database.dataSource.query<Row[]>(sql, parameters);
  const valuesOf = (seriesId: string, territoryId: string): Promise<object[]> =>
    query(
      `SELECT kind, date, value, published_rate AS rate FROM current_observation
       WHERE series_id = $1 AND territory_id = $2 ORDER BY kind, date`,
      [seriesId, territoryId],
    );
  const countRows = async (): Promise<object[]> =>
    query(
      `SELECT (SELECT count(*)::int FROM import) AS imports, (SELECT count(*)::int FROM observation) AS observations,
         (SELECT count(*)::int FROM import_run WHERE status <> 'published') AS runs,
         (SELECT count(*)::int FROM staged_observation) AS staged`,
    );

  it('publishes every value of the published file, with its France and its Corse-du-Sud', async () => {
    expect(await importPublished(SERIES.fibre)).toMatchObject({
      status: 'published',
      sourceFile: 'ind-306.csv',
      lines: 1056,
      created: 238 + 338 + 480,
      refusalCount: 0,
    });
    expect(await valuesOf('ind-306', 'FR')).toEqual([
      { kind: 'initial', date: '2022-03-31', value: 72.28, rate: null },
      { kind: 'measured', date: '2022-12-31', value: 79, rate: 24.24242424242424 },
      { kind: 'target', date: '2023-12-31', value: 87, rate: null },
      { kind: 'target', date: '2024-12-31', value: 93, rate: null },
      { kind: 'target', date: '2025-12-31', value: 100, rate: null },
      { kind: 'target', date: '2026-12-31', value: 100, rate: null },
    ]);
    expect(await valuesOf('ind-306', 'DEP-2A')).toEqual(
      expect.arrayContaining([
        { kind: 'initial', date: '2022-03-31', value: 56.56, rate: null },
        { kind: 'initial', date: '2022-06-30', value: 60.74, rate: null },
        { kind: 'measured', date: '2023-03-31', value: 68.91516, rate: 20.8231278655 },
      ]),
    );
    expect(
      await query('SELECT kind, source_file, status, publisher, row_count, observation_count FROM import'),
    ).toEqual([
      {
        kind: 'series',
        source_file: 'ind-306.csv',
        status: 'published',
        publisher: 'DITP',
        row_count: 1056,
        observation_count: 1056,
      },
    ]);
  });

  it('keeps what is odd in the 4G sites as published', async () => {
    expect(await importPublished(SERIES.sites)).toMatchObject({
      status: 'published',
      lines: 1650,
      created: 226 + 986 + 438,
    });
    const paris = await valuesOf('ind-324', 'DEP-75');
    expect(paris).toContainEqual({ kind: 'measured', date: '2022-12-31', value: 0, rate: null });
    expect(paris).toContainEqual({ kind: 'measured', date: '2023-06-30', value: 0, rate: 100 });
    expect(paris).toContainEqual({ kind: 'target', date: '2026-12-31', value: 0, rate: null });
    expect(
      await query(
        `SELECT DISTINCT kind FROM observation WHERE territory_id = 'DEP-971' AND series_id = 'ind-324' ORDER BY kind`,
      ),
    ).toEqual([{ kind: 'initial' }, { kind: 'target' }]);
  });

  it.each([
    ['fibre', 4],
    ['sites', 27],
  ] as const)('points out the zones whose values go down, without refusing them: %s', async (name, zones) => {
    const { warnings } = await importPublished(SERIES[name]);
    expect(new Set(warnings.map(({ message }) => message.split(' ')[0])).size).toBe(zones);
  });

  it('says where a value goes down', async () => {
    const { warnings } = await importPublished(SERIES.sites);
    expect(warnings.map(({ message }) => message)).toContain(
      'DEP-2A : la valeur passe de 21 (2023-03-31) à 16 (2023-04-30). Elle est gardée telle que publiée.',
    );
  });

  it('changes nothing when the same bytes come again', async () => {
    const first = await importPublished(SERIES.fibre);
    const rows = await countRows();
    expect(await importPublished(SERIES.fibre)).toMatchObject({
      status: 'unchanged',
      importId: first.importId,
      created: 0,
    });
    expect(await countRows()).toEqual(rows);
  });

  it('publishes the same bytes once when two processes import them at once', async () => {
    const reports = await Promise.all([importPublished(SERIES.fibre), importPublished(SERIES.fibre)]);
    expect(reports.map(({ status }) => status).sort()).toEqual(['published', 'unchanged']);
    expect(await countRows()).toEqual([{ imports: 1, observations: 1056, ...NOTHING_LEFT }]);
  });

  it('writes nothing when one line of many has a fault, and names it', async () => {
    const good = Array.from({ length: 12 }, (_, month) => `IND-306,FRANCE,${monthEnd(month)},NAT,,${50 + month},,`);
    const report = await importText(SERIES.fibre, [HEADER, ...good, 'IND-306,D2A,2022-12-31,DEPT,,101,,'].join('\n'));
    expect(report).toMatchObject({
      status: 'refused',
      importId: null,
      created: 0,
      refusalCount: 1,
      refusals: [{ line: 14, columnName: 'indic_va', value: '101', code: 'out-of-range' }],
    });
    expect(await countRows()).toEqual([{ imports: 0, observations: 0, ...NOTHING_LEFT }]);
  });

  it('lists the first faults and counts them all', async () => {
    const report = await importText(
      SERIES.fibre,
      [HEADER, ...Array<string>(500).fill('IND-306,X,2022-12-31,NAT,,1,,')].join('\n'),
    );
    expect(report).toMatchObject({ status: 'refused', lines: 500, refusalCount: 500 });
    expect(report.refusals).toHaveLength(200);
  });

  it('counts the keys given twice when there is no more room to list them', async () => {
    const wrong = Array<string>(LISTED_REFUSALS).fill('IND-306,X,2022-12-31,NAT,,1,,');
    const twice = Array<string>(3).fill('IND-306,D01,2022-12-31,DEPT,,50,,');
    const report = await importText(SERIES.fibre, [HEADER, ...wrong, ...twice].join('\n'));
    expect(report).toMatchObject({ status: 'refused', refusalCount: LISTED_REFUSALS + 2 });
  });

  it('shows the later import where two give the same key, and the earlier one elsewhere', async () => {
    await importText(SERIES.fibre, `${HEADER}\nIND-306,D01,2022-12-31,DEPT,,50,,\nIND-306,D02,2022-12-31,DEPT,,40,,`);
    const later = new Date(NOW.getTime() + 1000);
    await importText(SERIES.fibre, `${HEADER}\nIND-306,D01,2022-12-31,DEPT,,51,,`, later);
    expect(await valuesOf('ind-306', 'DEP-01')).toMatchObject([{ value: 51 }]);
    expect(await valuesOf('ind-306', 'DEP-02')).toMatchObject([{ value: 40 }]);
  });

  it('leaves nothing when the source fails in the middle', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(`${HEADER}\nIND-306,D01,2022-12-31,DEPT,,50,,\n`);
      throw new Error('disque débranché');
    }
    await expect(importBytes(SERIES.fibre, broken())).rejects.toThrow('disque débranché');
    expect(await countRows()).toEqual([{ imports: 0, observations: 0, ...NOTHING_LEFT }]);
  });
});

function monthEnd(month: number): string {
  return new Date(Date.UTC(2022, month + 1, 0)).toISOString().slice(0, 10);
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

function descriptor(seriesId: string, indicatorId: string, values: 'percentage' | 'count'): ImportDescriptor {
  return { format: 'barometre', publisher: 'DITP', series: [{ name: seriesId, seriesId, indicatorId, values }] };
}
