import { loadShippedData } from '../loader/index.js';
import { readFiles, readShippedData } from '../shipped/index.js';
import { databaseWithTerritories, type TestDatabase } from '../testing/index.js';
import { HOSTILE_FILES } from './fixtures/hostile-files.js';
import { importFile, type ImportReport, readDescriptor } from './index.js';

const NOW = new Date('2026-11-21T10:00:00Z');
const DESCRIPTOR = readDescriptor(
  JSON.stringify({
    publisher: 'DITP',
    series: [
      { name: 'IND-306', indicatorId: 'fibre-raccordable' },
      { name: 'IND-324', indicatorId: 'sites-4g-barometre', values: 'count' },
      { name: 'Part couverte', indicator: { id: 'part-couverte', label: 'Part couverte', unit: '%', direction: 'up' } },
    ],
  }),
);

describe('a hostile file', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await databaseWithTerritories();
    await loadShippedData(
      database.dataSource,
      { ...readFiles([]).dataset, indicators: readShippedData().indicators },
      NOW,
    );
  });

  afterAll(() => database.drop());

  const importBytes = (bytes: string | Uint8Array, descriptor = DESCRIPTOR): Promise<ImportReport> =>
    importFile(
      database.dataSource,
      { name: 'hostile.csv', bytes: inChunks(bytes), descriptor },
      { publish: true, now: NOW },
    );

  it.each(HOSTILE_FILES)(
    'with %s is refused at its place, and leaves nothing',
    async (_, bytes, [line, column, code]) => {
      const report = await importBytes(bytes);
      expect(report).toMatchObject({ status: 'refused', importId: null });
      expect(report.refusals[0]).toMatchObject({ line, columnName: column, code });
      expect(report.refusals[0]?.message).toMatch(/[.]$/);
      expect(
        await database.dataSource.query(
          `SELECT (SELECT count(*)::int FROM import) AS imports, (SELECT count(*)::int FROM observation) AS observations,
           (SELECT count(*)::int FROM import_run) AS runs, (SELECT count(*)::int FROM staged_observation) AS staged,
           (SELECT count(*)::int FROM import_finding) AS findings`,
        ),
      ).toEqual([{ imports: 0, observations: 0, runs: 0, staged: 0, findings: 0 }]);
    },
  );

  it('for which the descriptor names no indicator that exists is refused', async () => {
    const descriptor = readDescriptor('{ "series": [{ "name": "IND-306", "indicatorId": "nulle-part" }] }');
    const { refusals } = await importBytes('indic_id\n', descriptor);
    expect(refusals[0]).toMatchObject({ line: null, code: 'unknown-indicator' });
  });

  it('quotes no more than the start of a long value', async () => {
    const text = HOSTILE_FILES.find(([name]) => name === 'a word for a number')?.[1] as string;
    const { refusals } = await importBytes(text.replace('oui', 'o'.repeat(5_000)));
    expect(refusals[0]?.value).toBe(`${'o'.repeat(80)}…`);
  });
});

/** Pieces of an odd length, so that characters and cells are cut anywhere. */
async function* inChunks(text: string | Uint8Array): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  const size = bytes.length < 100_000 ? 7 : 65_521;
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}
