import type { Identity } from '@ou-en-est-on/domain';
import { AuditRepository } from '../audit/audit.repository.js';
import { inTransaction } from '../identity/in-transaction.js';
import { databaseWithTerritories, type TestDatabase } from '../testing/index.js';
import { readDescriptor } from './descriptor/import-descriptor.js';
import {
  discardForgottenRuns,
  ImportRunRepository,
  type ImportStore,
  removeOrphanFiles,
  type StoredFile,
  workOnNextRun,
} from './index.js';

const TRIED = new Date('2026-11-21T10:00:00Z');
const SIXTH_DAY = new Date('2026-11-27T10:00:00Z');
const EIGHTH_DAY = new Date('2026-11-29T10:00:00Z');
const HEADER = 'indic_id,enforce_zone_id,metric_enforce_date,maille,indic_vi,indic_va,indic_vc,indic_ta';
const FILE = `${HEADER}\nIND-902,FRANCE,2022-12-31,NAT,,2538,,\nIND-902,D2A,2022-12-31,DEPT,,12,,\n`;
const INDICATOR = { id: 'essai', label: 'Essai', unit: 'lieux', direction: 'up' };
const DESCRIPTOR = readDescriptor(
  JSON.stringify({ publisher: 'DITP', series: [{ name: 'IND-902', indicator: INDICATOR }] }),
);
const STAFF: Identity = { kind: 'person', personId: 'p1', readable: [], writable: [], isStaff: true };

describe('what nobody publishes', () => {
  const files = new Map<string, StoredFile & { text: string }>();
  const store: ImportStore = {
    async *read(name) {
      yield Buffer.from(files.get(name)?.text ?? '');
    },
    remove: async (name) => void files.delete(name),
    list: async () => [...files.values()],
  };
  let database: TestDatabase;
  let runs: ImportRunRepository;

  beforeAll(async () => {
    database = await databaseWithTerritories();
    runs = new ImportRunRepository(database.dataSource.manager);
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    files.clear();
    await database.dataSource.query('DELETE FROM staged_observation');
    await database.dataSource.query('DELETE FROM import_finding');
    await database.dataSource.query('DELETE FROM import_run');
  });

  const keep = (name: string, text = FILE, writtenAt = TRIED): void => void files.set(name, { name, text, writtenAt });
  const tried = async (text = FILE): Promise<string> => {
    const name = `depot-${String(files.size)}.csv`;
    keep(name, text);
    const run = { sourceFile: 'depot.csv', storedAs: name, descriptor: DESCRIPTOR, byteCount: text.length };
    const id = await inTransaction(database.dataSource, { identity: STAFF }, (manager) =>
      new ImportRunRepository(manager).create(run, TRIED),
    );
    while (await workOnNextRun(database.dataSource, store, TRIED));
    return id;
  };
  const staged = async (id: string): Promise<number> => {
    const rows = await database.dataSource.query<object[]>('SELECT FROM staged_observation WHERE run_id = $1', [id]);
    return rows.length;
  };
  const discard = (now: Date): Promise<number> => discardForgottenRuns(database.dataSource, store, now);
  const removeOrphans = (now: Date): Promise<number> => removeOrphanFiles(database.dataSource, store, now);

  it('is thrown away after seven days, with its file and its staged values, and told to the audit', async () => {
    const id = await tried();
    expect(await discard(SIXTH_DAY)).toBe(0);
    expect([await staged(id), files.size]).toEqual([2, 1]);

    expect(await discard(EIGHTH_DAY)).toBe(1);
    expect([await runs.findById(id), await staged(id), files.size]).toEqual([null, 0, 0]);
    const { items } = await new AuditRepository(database.dataSource.manager).findPage({}, null, 1);
    expect(items).toMatchObject([
      {
        ...{ operation: 'discard-import', subjectTable: 'import_run', subjectId: id, identity: 'system:worker' },
        before: { sourceFile: 'depot.csv', values: 2, askedBy: 'p1' },
      },
    ]);
    expect(await discard(EIGHTH_DAY)).toBe(0);
  });

  it('is kept once its publication is asked for, and what was refused is kept to be read', async () => {
    const asked = await tried();
    const refused = await tried(`${HEADER}\nIND-902,D99,2022-12-31,DEPT,,x,,\n`);
    expect(await runs.requestPublication(asked)).toBe(true);
    expect(await discard(EIGHTH_DAY)).toBe(0);
    expect([await runs.findById(asked), await runs.findById(refused)]).toMatchObject([
      { status: 'ready', task: 'publish' },
      { status: 'refused' },
    ]);
  });

  it('is not thrown away under the feet of who asks for its publication at the same time', async () => {
    const id = await tried();
    let discarding: Promise<number> | undefined;
    const asked = await inTransaction(database.dataSource, { identity: STAFF }, async (manager) => {
      const requested = await new ImportRunRepository(manager).requestPublication(id);
      discarding = discard(EIGHTH_DAY);
      await locked(database);
      return requested;
    });
    expect([asked, await discarding, await staged(id), files.size]).toEqual([true, 0, 2, 1]);
  });

  it('leaves no file that nothing waits for, and takes none that a run waits for or that is still coming', async () => {
    const id = await tried();
    keep('never-inserted.csv');
    keep('cut-short.csv.part');
    keep('still-coming.csv.part', '', new Date('2026-11-28T10:00:01Z'));
    expect(await removeOrphans(EIGHTH_DAY)).toBe(2);
    expect([...files.keys()]).toEqual(['depot-0.csv', 'still-coming.csv.part']);
    await runs.discard(id);
    expect(await removeOrphans(EIGHTH_DAY)).toBe(1);
    expect([...files.keys()]).toEqual(['still-coming.csv.part']);
  });

  it('leaves no file of a run that is over, whose worker was killed before it removed it', async () => {
    await tried(`${HEADER}\nIND-902,D99,2022-12-31,DEPT,,x,,\n`);
    expect(files.size).toBe(0);
    keep('depot-0.csv');
    expect(await removeOrphans(EIGHTH_DAY)).toBe(1);
  });
});

/** Resolves once somebody waits for a row that another transaction holds. */
async function locked(database: TestDatabase): Promise<void> {
  for (;;) {
    const [row] = await database.dataSource.query<{ waits: boolean }[]>(
      `SELECT EXISTS (
         SELECT FROM pg_locks JOIN pg_stat_activity USING (pid) WHERE NOT granted AND datname = current_database()
       ) AS waits`,
    );
    if (row?.waits) return;
  }
}
