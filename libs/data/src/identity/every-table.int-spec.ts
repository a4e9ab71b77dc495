import { type Identity, VISITOR } from '@ou-en-est-on/domain';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../data-source.js';
import { PUBLIC_TABLES, type Writers } from '../public-tables.fixture.js';
import { createTestDatabase, type TestDatabase } from '../testing/index.js';
import { readTables, type Table, toBare } from './every-table.fixture.js';
import { inTransaction } from './in-transaction.js';

const person = (personId: string, readable: string[], writable: string[], isStaff = false): Identity => ({
  ...{ kind: 'person', personId },
  ...{ readable, writable, isStaff },
});

/** A member of the collectivity `own`; one who reads it only; one of another; and the others who may ask. */
const IDENTITIES = {
  visitor: VISITOR,
  member: person('own', ['own'], ['own']),
  reader: person('reader', ['own'], []),
  outsider: person('outsider', ['elsewhere'], ['elsewhere']),
  staff: person('staff', [], [], true),
  'sign-in': { kind: 'system', name: 'sign-in' },
  worker: { kind: 'system', name: 'worker' },
  command: { kind: 'system', name: 'command' },
} as const satisfies Record<string, Identity>;
type Name = keyof typeof IDENTITIES;
const NAMES = Object.keys(IDENTITIES) as Name[];

/** Rows of the person and of the collectivity `own`, of a sibling of theirs, and of a foreign one. */
const ROWS = ['own', 'sibling', 'foreign'];

type Reached = Partial<Record<Name, 'own' | 'all'>>;
const PROGRAMS = { worker: 'all', command: 'all' } as const;
const EVERYBODY = Object.fromEntries(NAMES.map((name) => [name, 'all'])) as Reached;
const STAFF: Reached = { staff: 'all', ...PROGRAMS };
const MEMBERS: Reached = { member: 'own', ...PROGRAMS };
const OWN_OR_STAFF: Reached = { member: 'own', 'sign-in': 'all', ...STAFF };
/** What opens an account is not even for the staff. */
const OWN: Reached = { member: 'own', 'sign-in': 'all' };

interface Expected {
  readonly read: Reached;
  readonly write: Reached;
  /** Who inserts rows, and who deletes them, where they are not those who write them. */
  readonly add?: Reached;
  readonly leave?: Reached;
  /** Who may hold rows that they may not change: a change is refused, not left without effect. */
  readonly hold?: Reached;
}

/** Who reads, and who writes, which rows of each private table. What is not said is refused; a table not named fails. */
const PRIVATE: Readonly<Record<string, Expected>> = {
  access_link: { read: OWN_OR_STAFF, write: { 'sign-in': 'all', ...STAFF } },
  action_sheet: { read: { ...MEMBERS, reader: 'own' }, write: MEMBERS },
  action_sheet_proposal: { read: { ...MEMBERS, reader: 'own' }, write: MEMBERS },
  action_sheet_service: { read: { ...MEMBERS, reader: 'own' }, write: MEMBERS },
  answer: { read: { ...MEMBERS, reader: 'own' }, write: MEMBERS },
  attempt_budget: { read: { 'sign-in': 'all' }, write: { 'sign-in': 'all' } },
  audit_entry: { read: { member: 'own', ...STAFF }, write: EVERYBODY },
  audit_era: { read: EVERYBODY, write: {} },
  audit_person_key: { read: OWN_OR_STAFF, write: OWN_OR_STAFF, leave: OWN },
  // Only beside the entry that the same transaction wrote, which no row here is.
  audit_person_value: { read: OWN_OR_STAFF, write: {}, leave: OWN },
  audit_seal: { read: EVERYBODY, write: { worker: 'all' } },
  credential: { read: OWN, write: OWN },
  import_finding: { read: STAFF, write: STAFF },
  import_run: { read: STAFF, write: STAFF },
  known_device: { read: OWN, write: OWN },
  membership: { read: { ...OWN_OR_STAFF, reader: 'own' }, write: STAFF, leave: OWN_OR_STAFF, hold: { member: 'own' } },
  module_answer: { read: { ...MEMBERS, reader: 'own' }, write: MEMBERS },
  module_state: { read: { ...MEMBERS, reader: 'own' }, write: MEMBERS },
  module_validation: { read: EVERYBODY, write: MEMBERS },
  person: { read: { ...OWN_OR_STAFF, reader: 'own' }, write: OWN_OR_STAFF },
  recovery_code: { read: OWN, write: OWN },
  second_factor: { read: { ...OWN, command: 'all' }, write: { ...OWN, command: 'all' } },
  self_assessment: { read: { ...MEMBERS, reader: 'own' }, write: MEMBERS },
  // Ended by the staff too; opened in nobody's place.
  session: { read: OWN_OR_STAFF, write: OWN_OR_STAFF, add: OWN },
  sheet_publication: { read: { ...MEMBERS, reader: 'own' }, write: MEMBERS },
  site_role: { read: OWN_OR_STAFF, write: STAFF, leave: OWN_OR_STAFF },
  validated_answer: { read: EVERYBODY, write: MEMBERS },
  validated_module_answer: { read: EVERYBODY, write: MEMBERS },
  validation: { read: EVERYBODY, write: MEMBERS },
};

/** A public table is read by everybody; its rows are nobody's in particular. */
const WRITTEN_BY: Readonly<Record<Writers, Expected>> = {
  staff: { read: EVERYBODY, write: STAFF },
  functions: { read: EVERYBODY, write: {} },
};

const EXPECTED: Readonly<Record<string, Expected>> = {
  ...PRIVATE,
  ...Object.fromEntries(Object.entries(PUBLIC_TABLES).map(([name, writers]) => [name, WRITTEN_BY[writers]])),
};

const REFUSED = '42501';

describe('every table, straight on the database', () => {
  let database: TestDatabase;
  let owner: DataSource;
  let tables: Table[];

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = await createDataSource({ url: database.ownerUrl, role: 'owner', poolSize: 1 }).initialize();
    tables = await readTables(owner);
    await owner.query(toBare(tables));
    await owner.query(`SET oeeo.staff = 'on'`);
    for (const { name, owners, isForced } of tables) {
      if (isForced) await owner.query(`ALTER TABLE ${name} NO FORCE ROW LEVEL SECURITY`);
      await owner.query(`DELETE FROM ${name}`);
      for (const row of ROWS) await owner.query(insert(name, owners, row));
      if (isForced) await owner.query(`ALTER TABLE ${name} FORCE ROW LEVEL SECURITY`);
    }
  });
  afterAll(async () => {
    await owner.destroy();
    await database.drop();
  });

  const insert = (table: string, owners: readonly string[], row: string): string =>
    `INSERT INTO ${table} (${['probe', ...owners].join(', ')}) VALUES (${[row, ...owners.map(() => row)].map((value) => `'${value}'`).join(', ')})`;

  /** What a statement in somebody's name reaches; it is taken back. */
  const reached = async (name: Name, statement: string): Promise<string[]> => {
    const undone = new Error('undone');
    let rows: string[] = [];
    try {
      await inTransaction(database.dataSource, { identity: IDENTITIES[name] }, async (manager) => {
        const found = await manager.query<({ probe: string }[] | number)[] | { probe: string }[]>(statement);
        rows = found.flat().flatMap((row) => (typeof row === 'object' ? [row.probe] : []));
        throw undone;
      });
    } catch (error) {
      if (error === undone) return rows.sort();
      const code = (error as { driverError?: { code?: string } }).driverError?.code;
      if (code === REFUSED) return ['refused'];
      throw error;
    }
    return rows;
  };
  const rowsOf = (reach: Reached, name: Name, owners: readonly string[]): string[] => {
    if (reach[name] === undefined) return [];
    return reach[name] === 'own' && owners.length > 0 ? ['own'] : [...ROWS].sort();
  };

  it('is one whose readers and writers are said here', () => {
    expect(tables.filter(({ isForced }) => isForced).map(({ name }) => name)).toEqual(Object.keys(PRIVATE).sort());
    expect(tables.filter(({ isForced }) => !isForced).map(({ name }) => name)).toEqual(
      Object.keys(PUBLIC_TABLES).sort(),
    );
  });

  it.each(NAMES)('shows and gives %s what is theirs, of every table, by every verb, and nothing else', async (name) => {
    const wrong: unknown[] = [];
    const expectRows = async (what: string, statement: string, rows: readonly string[]): Promise<void> => {
      const found = await reached(name, statement);
      if (String(found) !== String(rows)) wrong.push({ what, found, expected: rows });
    };
    for (const { name: table, isForced, owners, given, verbs } of tables) {
      const { read = {}, write = {}, add = write, leave = write, hold = {} } = EXPECTED[table] ?? {};
      const readable = rowsOf(read, name, owners);
      // Policies hide the rows that one may not write; where there is none, the statement is refused.
      const changed = (verb: string, reach: Reached): readonly string[] =>
        verbs.includes(verb) && (isForced || reach[name] !== undefined)
          ? rowsOf(reach, name, owners).filter((row) => readable.includes(row))
          : ['refused'];
      await expectRows(`${table} SELECT`, `SELECT probe FROM ${table}`, readable);
      await expectRows(
        `${table} UPDATE`,
        `UPDATE ${table} SET probe = probe RETURNING probe`,
        hold[name] === undefined ? changed('UPDATE', write) : ['refused'],
      );
      await expectRows(`${table} DELETE`, `DELETE FROM ${table} RETURNING probe`, changed('DELETE', leave));
      for (const row of ROWS) {
        const may = verbs.includes('INSERT') && rowsOf(add, name, given).includes(row);
        await expectRows(`${table} INSERT ${row}`, insert(table, given, row), may ? [] : ['refused']);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('lets nobody give what is theirs to somebody else', async () => {
    const owned = tables.filter(({ owners, verbs }) => owners.length > 0 && verbs.includes('UPDATE'));
    expect(owned.length).toBeGreaterThan(10);
    const givenAway: string[] = [];
    const undone = new Error('undone');
    for (const { name: table, owners } of owned) {
      const given = inTransaction(database.dataSource, { identity: IDENTITIES.member }, async (manager) => {
        // Without RETURNING: only what may be written is asked of the new row, not what may be read.
        const moved = owners.map((owner) => `${owner} = 'foreign'`).join(', ');
        const [, count] = await manager.query<[unknown, number]>(`UPDATE ${table} SET ${moved}`);
        if (count > 0) givenAway.push(table);
        throw undone;
      });
      await given.catch((error: unknown) => {
        if (error !== undone) expect(error).toMatchObject({ driverError: { code: REFUSED } });
      });
    }
    expect(givenAway).toEqual([]);
  });

  it('tells a public table that lost its trigger', async () => {
    const change = `UPDATE proposal SET probe = probe RETURNING probe`;
    await owner.query('ALTER TABLE proposal DISABLE TRIGGER proposal_staff');
    expect(await reached('visitor', change)).toEqual([...ROWS].sort());
    await owner.query('ALTER TABLE proposal ENABLE TRIGGER proposal_staff');
    expect(await reached('visitor', change)).toEqual(['refused']);
  });

  it('tells a table that lost its policy', async () => {
    await owner.query('ALTER TABLE answer NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY');
    expect(await reached('visitor', 'SELECT probe FROM answer')).toEqual([...ROWS].sort());
    await owner.query('ALTER TABLE answer ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY');
    expect(await reached('visitor', 'SELECT probe FROM answer')).toEqual([]);
  });
});
