import { ImportRepository } from '../indicators/import.repository.js';
import { IndicatorRepository } from '../indicators/indicator.repository.js';
import { importShippedSeries, loadShippedData } from '../loader/index.js';
import { readShippedData } from '../shipped/index.js';
import { databaseWithTerritories, type TestDatabase } from '../testing/index.js';
import { checkRun } from './runs/check-run.js';
import { withRunLock } from './runs/run-lock.js';
import { ImportRunEntity } from './runs/import-run.entity.js';
import { publishRun } from './runs/publish-run.js';
import {
  importFile,
  type ImportReport,
  ImportRunRepository,
  type ImportStore,
  readDescriptor,
  workOnNextRun,
} from './index.js';

const NOW = new Date('2026-11-21T10:00:00Z');
const HEADER = 'indic_id;enforce_zone_id;metric_enforce_date;maille;indic_vi;indic_va;indic_vc;indic_ta';
const FILE = [
  HEADER,
  'IND-222;FRANCE;2021-12-31;NAT;1\u00a0745;;;',
  'IND-222;FRANCE;2022-12-31;NAT;;2 538;;96,5',
  'IND-222;FRANCE;2026-12-31;NAT;;;2\u202f750;',
  'IND-222;D2A;2022-12-31;DEPT;;12;;',
].join('\n');
const DESCRIPTOR = readDescriptor(
  JSON.stringify({
    publisher: 'DITP',
    series: [
      {
        name: 'IND-222',
        indicator: {
          id: 'maisons-france-services',
          label: 'Maisons France services',
          unit: 'maisons',
          direction: 'up',
        },
        values: 'count',
      },
    ],
  }),
);

describe('an import', () => {
  let database: TestDatabase;

  beforeEach(async () => {
    database = await databaseWithTerritories();
  });

  afterEach(() => database.drop());

  const importText = (
    text: string,
    publish = true,
    descriptor: typeof DESCRIPTOR | null = DESCRIPTOR,
  ): Promise<ImportReport> =>
    importFile(database.dataSource, { name: 'ind-222.csv', bytes: bytesOf(text), descriptor }, { publish, now: NOW });
  const query = <Row>(sql: string): Promise<Row[]> => database.dataSource.query<Row[]>(sql);
  const shown = (): Promise<object[]> =>
    query(
      `SELECT territory_id AS place, date, kind, value FROM current_observation
       WHERE series_id = 'ind-222' ORDER BY territory_id, date, kind`,
    );
  const withdraw = (id: string | null): Promise<boolean> =>
    new ImportRepository(database.dataSource.manager).withdraw(id ?? '', NOW);
  const indicators = async (): Promise<string[]> =>
    (await new IndicatorRepository(database.dataSource.manager).findAll()).map(({ id }) => id);

  it('tried first says what it would do, and does nothing', async () => {
    expect(await importText(FILE, false)).toMatchObject({
      status: 'ready',
      importId: null,
      lines: 4,
      created: 4,
      changed: 0,
      unchanged: 0,
    });
    expect([await shown(), await indicators(), await query('SELECT id FROM import_run')]).toEqual([[], [], []]);
  });

  it('defines its indicator from its descriptor and its places', async () => {
    await importText(FILE);
    const indicator = await new IndicatorRepository(database.dataSource.manager).findById('maisons-france-services');
    expect(indicator).toMatchObject({ unit: 'maisons', origin: 'dataset', review: 'proposed', headline: false });
    expect([...(indicator?.levels ?? [])].sort()).toEqual(['country', 'department']);
    expect(await shown()).toEqual([
      { place: 'DEP-2A', date: '2022-12-31', kind: 'measured', value: 12 },
      { place: 'FR', date: '2021-12-31', kind: 'initial', value: 1745 },
      { place: 'FR', date: '2022-12-31', kind: 'measured', value: 2538 },
      { place: 'FR', date: '2026-12-31', kind: 'target', value: 2750 },
    ]);
  });

  it('undone shows what was shown before, and both stay in the history', async () => {
    await importText(FILE);
    const before = await shown();
    const second = await importText(`${FILE.replace('2 538', '2 540')}\nIND-222;D01;2022-12-31;DEPT;;20;;\n`);
    expect(second).toMatchObject({ status: 'published', created: 1, changed: 1, unchanged: 3 });
    expect(await shown()).not.toEqual(before);

    expect(await withdraw(second.importId)).toBe(true);
    expect(await shown()).toEqual(before);
    expect(await query('SELECT count(*)::int AS kept FROM observation')).toEqual([{ kept: 4 + 5 }]);
    expect(await withdraw(second.importId)).toBe(false);
  });

  it('of an earlier file shows its values again over those of a later one, and can be undone too', async () => {
    const first = await importText(FILE);
    const asFirst = await shown();
    await importText(FILE.replace('2 538', '2 540'));
    const asSecond = await shown();

    const again = await importText(FILE);
    expect(again).toMatchObject({ status: 'published', created: 0, changed: 1, unchanged: 3 });
    expect(again.importId).not.toBe(first.importId);
    expect(await shown()).toEqual(asFirst);
    expect(await importText(FILE)).toMatchObject({ status: 'unchanged', importId: again.importId });

    await withdraw(again.importId);
    expect(await shown()).toEqual(asSecond);
  });

  it('undone takes away the indicator it brought, and published again gives it back as then defined', async () => {
    const { importId } = await importText(FILE);
    await withdraw(importId);
    expect([await shown(), await indicators()]).toEqual([[], []]);

    const renamed = structuredClone(DESCRIPTOR);
    const again = {
      ...renamed,
      series: renamed.series.map((one) => ({
        ...one,
        indicator: { ...one.indicator, label: 'Espaces France services' },
      })),
    };
    expect(await importText(FILE, true, again as typeof DESCRIPTOR)).toMatchObject({ status: 'published', created: 4 });
    const indicator = await new IndicatorRepository(database.dataSource.manager).findById('maisons-france-services');
    expect(indicator?.label).toBe('Espaces France services');
  });

  it('leaves the definition of an indicator that shows as it is', async () => {
    await importText(FILE);
    const other = {
      ...DESCRIPTOR,
      series: DESCRIPTOR.series.map((one) => ({
        ...one,
        indicator: one.indicator && { ...one.indicator, label: 'Autre' },
      })),
    };
    await importText(FILE.replace('2 538', '2 539'), true, other);
    const indicator = await new IndicatorRepository(database.dataSource.manager).findById('maisons-france-services');
    expect(indicator?.label).toBe('Maisons France services');
  });

  it('of a series already known needs no descriptor', async () => {
    expect(await importText(FILE, false, null)).toMatchObject({
      status: 'refused',
      refusals: [{ line: 2, code: 'unknown-series' }, {}, {}, {}],
    });
    await importText(FILE);
    expect(await importText(FILE.replace('2 538', '2 541'), true, null)).toMatchObject({
      status: 'published',
      changed: 1,
      unchanged: 3,
    });
  });

  it('of a shipped series that a person withdrew is not published again by a load', async () => {
    const shipped = readShippedData();
    await loadShippedData(database.dataSource, shipped, NOW);
    const [first] = await importShippedSeries(database.dataSource, shipped, NOW);
    await withdraw(first?.importId ?? null);
    const statuses = (await importShippedSeries(database.dataSource, shipped, NOW)).map(({ status }) => status);
    expect(statuses).toEqual(['kept', 'unchanged']);
    expect(await query(`SELECT DISTINCT series_id FROM current_observation WHERE series_id ~ '^ind-'`)).toEqual([
      { series_id: 'ind-324' },
    ]);
  });

  describe('handed to a worker', () => {
    const files = new Map<string, string>();
    const store: ImportStore = {
      read: (name) => bytesOf(files.get(name) ?? ''),
      remove: async (name) => void files.delete(name),
      list: async () => [],
    };
    let runs: ImportRunRepository;
    const handOver = async (text: string): Promise<string> => {
      files.set('depot.csv', text);
      const run = { sourceFile: 'ind-222.csv', storedAs: 'depot.csv', descriptor: DESCRIPTOR, byteCount: text.length };
      return runs.create(run, NOW);
    };
    const work = (): Promise<boolean> => workOnNextRun(database.dataSource, store, NOW);

    beforeEach(() => {
      files.clear();
      runs = new ImportRunRepository(database.dataSource.manager);
    });

    it('is checked, then published when asked, and its file kept no longer than needed', async () => {
      const id = await handOver(FILE);
      expect([await work(), await work()]).toEqual([true, false]);
      expect(await runs.findById(id)).toMatchObject({
        status: 'ready',
        createdCount: 4,
        bytesRead: Buffer.byteLength(FILE),
      });
      expect([...files.keys()]).toEqual(['depot.csv']);
      expect(await shown()).toEqual([]);

      expect(await runs.requestPublication(id)).toBe(true);
      await work();
      expect(await runs.findById(id)).toMatchObject({ status: 'published', task: null });
      expect([await shown(), [...files.keys()]]).toMatchObject([{ length: 4 }, []]);
      expect(await runs.requestPublication(id)).toBe(false);
    });

    it('is begun anew when its worker was killed in the middle, and only once by two workers', async () => {
      const id = await handOver(FILE);
      await query(
        `INSERT INTO staged_observation VALUES ('${id}', 2, 'indic_va', 'x', 'ind-222', 'FR', '2020-12-31', 'day', 'measured', 1)`,
      );
      const worked = await Promise.all([work(), work()]);
      expect(worked.filter(Boolean)).toHaveLength(1);
      expect(await runs.findById(id)).toMatchObject({ status: 'ready', stagedCount: 4, createdCount: 4 });
      expect(await query('SELECT count(*)::int AS staged FROM staged_observation')).toEqual([{ staged: 4 }]);
    });

    it('is read again when the server lost its staged values', async () => {
      const id = await handOver(FILE);
      await work();
      await query('DELETE FROM staged_observation');
      await runs.requestPublication(id);
      await work();
      expect(await runs.findById(id)).toMatchObject({ status: 'published' });
      expect(await shown()).toHaveLength(4);
    });

    it('whose connection is cut while it publishes shows nothing', async () => {
      const id = await handOver(FILE);
      await work();
      await expect(
        database.dataSource.transaction(async (manager) => {
          await publishRun(manager, id, NOW);
          await manager.query('SELECT pg_terminate_backend(pg_backend_pid())');
        }),
      ).rejects.toThrow();
      expect([await shown(), await query('SELECT id FROM import')]).toEqual([[], []]);
      expect(await runs.findById(id)).toMatchObject({ status: 'ready' });
    });

    it('that keeps ending its worker is given up', async () => {
      const id = await handOver(FILE);
      await query('UPDATE import_run SET attempts = 4');
      await work();
      expect(await runs.findById(id)).toMatchObject({ status: 'failed', task: null });
      expect(await work()).toBe(false);
    });

    it('that the database refuses is told why at once, and tried no more', async () => {
      const id = await handOver(FILE);
      await work();
      // What no descriptor may say any more.
      await query(`UPDATE import_run SET descriptor = jsonb_set(descriptor, '{series,0,indicator,cadenceDays}', '-1')`);
      await runs.requestPublication(id);
      await work();
      expect(await runs.findById(id)).toMatchObject({
        ...{ status: 'failed', task: null, attempts: 1 },
        failure: expect.stringContaining('indicator_freshness_check') as string,
      });
      expect([await shown(), [...files.keys()], await work()]).toEqual([[], [], false]);
    });

    it('by a command that was killed is said to have stopped', async () => {
      const id = await runs.create({ sourceFile: 'x.csv', storedAs: null, descriptor: null, byteCount: null }, NOW);
      await work();
      expect(await runs.findById(id)).toMatchObject({
        status: 'failed',
        failure: expect.stringContaining('commande') as string,
      });
    });

    it('is counted again when something was published between its check and its publication', async () => {
      const id = await handOver(FILE);
      await work();
      await importText(FILE.replace('2 538', '2 600'));
      await runs.requestPublication(id);
      await work();
      expect(await runs.findById(id)).toMatchObject({ createdCount: 0, changedCount: 1, unchangedCount: 3 });
      expect(await shown()).toContainEqual({ place: 'FR', date: '2022-12-31', kind: 'measured', value: 2538 });
    });

    it('tells how far it is while it reads', async () => {
      const rows = Array.from({ length: 40_000 }, (_, n) => `IND-222;D01;${monthEnd(n)};DEPT;;${n};;`);
      const id = await handOver([HEADER, ...rows].join('\n'));
      const run = await database.dataSource.manager.findOneByOrFail(ImportRunEntity, { id });
      const seen: number[] = [];
      const watched = {
        ...store,
        read: () => slowly(store.read('depot.csv'), async () => seen.push((await runs.findById(id))?.bytesRead ?? 0)),
      };
      await withRunLock(database.dataSource, id, (manager) => checkRun(manager, run, watched.read(), NOW));
      expect(seen.some((bytes) => bytes > 0)).toBe(true);
    });
  });
});

function monthEnd(month: number): string {
  return new Date(Date.UTC(2022 - (Math.floor(month / 12) % 120), (month % 12) + 1, 0)).toISOString().slice(0, 10);
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

async function* slowly(bytes: AsyncIterable<Uint8Array>, between: () => Promise<unknown>): AsyncGenerator<Uint8Array> {
  for await (const whole of bytes) {
    for (let start = 0; start < whole.length; start += 200_000) {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await between();
      yield whole.subarray(start, start + 200_000);
    }
  }
}
