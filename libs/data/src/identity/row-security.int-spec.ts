import { type Identity, type SystemName, VISITOR } from '@ou-en-est-on/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { createDataSource } from '../data-source.js';
import { ownedByCollectivity, privateToPerson, privateToStaff } from '../migrations/sql.js';
import { createTestDatabase, type TestDatabase } from '../testing/index.js';
import { inTransaction } from './in-transaction.js';

const person = (personId: string, readable: string[], writable: string[], isStaff = false): Identity => ({
  ...{ kind: 'person', personId },
  ...{ readable, writable, isStaff },
});
const system = (name: SystemName): Identity => ({ kind: 'system', name });

const IDENTITIES = {
  visitor: VISITOR,
  'agent of a': person('p1', ['a'], ['a']),
  'reader of a and b': person('p2', ['a', 'b'], []),
  'member of c': person('p3', ['c'], ['c']),
  'staff member': person('p4', [], [], true),
  'sign-in': system('sign-in'),
  worker: system('worker'),
  command: system('command'),
} as const satisfies Record<string, Identity>;
type Name = keyof typeof IDENTITIES;

/** Tables as a migration makes them, by what their rows are a secret of; each holds the rows of a, b, p1 and p2. */
const TABLES = {
  of_collectivity: ownedByCollectivity('of_collectivity'),
  of_person: privateToPerson('of_person', ['sign-in', 'command']),
  of_staff: privateToStaff('of_staff'),
} as const;
type Table = keyof typeof TABLES;
const ROWS = ['a p1', 'a p2', 'b p1', 'b p2'];
const OF_A = ['a p1', 'a p2'];
const OF_P1 = ['a p1', 'b p1'];
const OF_P2 = ['a p2', 'b p2'];

const READ: Record<Table, Partial<Record<Name, string[]>>> = {
  of_collectivity: { 'agent of a': OF_A, 'reader of a and b': ROWS, worker: ROWS, command: ROWS },
  of_person: { 'agent of a': OF_P1, 'reader of a and b': OF_P2, 'sign-in': ROWS, command: ROWS },
  of_staff: { 'staff member': ROWS, worker: ROWS, command: ROWS },
};
const WRITTEN: typeof READ = { ...READ, of_collectivity: { ...READ.of_collectivity, 'reader of a and b': [] } };

const CASES = (Object.keys(TABLES) as Table[]).flatMap((table) =>
  (Object.keys(IDENTITIES) as Name[]).map(
    (name) => [name, table, READ[table][name] ?? [], WRITTEN[table][name] ?? []] as const,
  ),
);
const REFUSED = { driverError: { code: '42501' } };

describe('row-level security as migrations write it', () => {
  let database: TestDatabase;
  let owner: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = await createDataSource({ url: database.ownerUrl, role: 'owner' }).initialize();
    for (const [table, security] of Object.entries(TABLES)) {
      await owner.query(`
        CREATE TABLE ${table} (collectivity_id text COLLATE "C", person_id text COLLATE "C", touched boolean);
        INSERT INTO ${table} SELECT split_part(row, ' ', 1), split_part(row, ' ', 2)
          FROM unnest(string_to_array('${ROWS.join()}', ',')) AS row;
        GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO oeeo_app;
        ${security}`);
    }
  });
  afterAll(async () => {
    await owner.destroy();
    await database.drop();
  });

  /** Runs a statement in somebody's name, on the database itself, and takes back what it did. */
  const as = async (name: Name, statement: string): Promise<string[]> => {
    const rows: string[] = [];
    const undone = new Error('undone');
    const run = inTransaction(database.dataSource, { identity: IDENTITIES[name] }, async (manager) => {
      rows.push(...(await namesOf(manager, statement)));
      throw undone;
    });
    await run.catch((error: unknown) => {
      if (error !== undone) throw error;
    });
    return rows.sort();
  };
  const namesOf = async (manager: EntityManager, statement: string): Promise<string[]> => {
    const found = await manager.query<{ name: string }[] | [{ name: string }[], number]>(statement);
    return found.flat().flatMap((row) => (typeof row === 'object' ? [row.name] : []));
  };
  const NAME = `collectivity_id || ' ' || person_id AS name`;

  it.each(CASES)('%s, straight on %s: reads and writes these rows and no other', async (name, table, read, written) => {
    expect(await as(name, `SELECT ${NAME} FROM ${table}`)).toEqual(read);
    expect(await as(name, `UPDATE ${table} SET touched = true RETURNING ${NAME}`)).toEqual(written);
    expect(await as(name, `DELETE FROM ${table} RETURNING ${NAME}`)).toEqual(written);
    for (const row of ROWS) {
      const [collectivity, owned] = row.split(' ');
      const values = `('${String(collectivity)}', '${String(owned)}', false)`;
      const insert = as(name, `INSERT INTO ${table} VALUES ${values} RETURNING ${NAME}`);
      if (written.includes(row)) expect(await insert).toEqual([row]);
      else await expect(insert).rejects.toMatchObject(REFUSED);
    }
  });

  it('keeps a row from being given to another collectivity', async () => {
    const given = as('agent of a', `UPDATE of_collectivity SET collectivity_id = 'b', person_id = 'p9'`);
    await expect(given).rejects.toMatchObject(REFUSED);
  });

  it('holds for a statement that goes round every transaction, and for the owner', async () => {
    for (const table of Object.keys(TABLES)) {
      expect(await namesOf(owner.manager, `SELECT ${NAME} FROM ${table}`)).toEqual([]);
    }
    const bare = await createDataSource({ url: database.url, poolSize: 1 }).initialize();
    for (const table of Object.keys(TABLES)) {
      expect(await namesOf(bare.manager, `SELECT ${NAME} FROM ${table}`)).toEqual([]);
    }
    await bare.destroy();
  });

  it('asks who asks once per statement, not once per row', async () => {
    const plan = await inTransaction(database.dataSource, { identity: IDENTITIES['agent of a'] }, async (manager) => {
      const lines = await manager.query<{ 'QUERY PLAN': string }[]>('EXPLAIN SELECT * FROM of_collectivity');
      return lines.map((line) => line['QUERY PLAN']).join('\n');
    });
    expect(plan).toContain('InitPlan');
    expect(plan.match(/Filter: .*/)?.[0]).not.toContain('current_setting');
  });
});
