import type { Identity } from '@ou-en-est-on/domain';
import { AuditRepository } from '../audit/audit.repository.js';
import { inTransaction } from '../identity/in-transaction.js';
import { databaseWithTerritories, type TestDatabase } from '../testing/index.js';
import { readDescriptor } from './descriptor/import-descriptor.js';
import { ImportRunRepository, undoImport, workOnNextRun } from './index.js';

const NOW = new Date('2026-11-21T10:00:00Z');
const HEADER = 'indic_id,enforce_zone_id,metric_enforce_date,maille,indic_vi,indic_va,indic_vc,indic_ta';
const FILE = Buffer.from(`${HEADER}\nIND-902,FRANCE,2022-12-31,NAT,,2538,,\nIND-902,D2A,2022-12-31,DEPT,,12,,\n`);
const INDICATOR = { id: 'essai', label: 'Essai', unit: 'lieux', direction: 'up' };
const DESCRIPTOR = readDescriptor(
  JSON.stringify({ publisher: 'DITP', series: [{ name: 'IND-902', indicator: INDICATOR }] }),
);
const STAFF: Identity = { kind: 'person', personId: 'p1', readable: [], writable: [], isStaff: true };

describe('what the audit says of an import', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await databaseWithTerritories();
  });
  afterAll(() => database.drop());

  const acts = async (): Promise<object[]> => {
    const { items } = await new AuditRepository(database.dataSource.manager).findPage({}, null, 10);
    return items.filter(({ subjectTable }) => subjectTable === 'import').reverse();
  };
  const work = async (): Promise<void> => {
    const store = {
      read: async function* () {
        yield FILE;
      },
      remove: async () => undefined,
      list: async () => [],
    };
    while (await workOnNextRun(database.dataSource, store, NOW));
  };

  it('is one row for its publication, however many its values, and one for its withdrawal: who asked, and what', async () => {
    const asStaff = <T>(todo: Parameters<typeof inTransaction<T>>[2]): Promise<T> =>
      inTransaction(database.dataSource, { identity: STAFF }, todo);
    const run = { sourceFile: 'essai.csv', storedAs: 'essai.csv', descriptor: DESCRIPTOR, byteCount: FILE.length };
    const id = await asStaff((manager) => new ImportRunRepository(manager).create(run, NOW));
    await work();
    expect(await acts()).toEqual([]);
    expect(await asStaff((manager) => new ImportRunRepository(manager).requestPublication(id))).toBe(true);
    await work();
    expect(await asStaff((manager) => undoImport(manager, id, NOW))).toBe(true);
    expect(await asStaff((manager) => undoImport(manager, id, NOW))).toBe(false);
    expect(await acts()).toMatchObject([
      {
        ...{ operation: 'publish-import', subjectId: id, identity: 'system:command' },
        after: { sourceFile: 'essai.csv', values: 2, askedBy: 'p1', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      },
      { operation: 'undo-import', subjectId: id, identity: 'p1', after: { status: 'withdrawn' } },
    ]);
  });
});
