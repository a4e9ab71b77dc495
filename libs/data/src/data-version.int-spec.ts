import { aStake } from '@ou-en-est-on/testing';
import { createDataSource, listenToDataVersion, StakeEntity } from './index.js';
import { createTestDatabase, insertRow, type TestDatabase } from './testing/index.js';

/** Tables of which no public answer shows anything. */
const PRIVATE_TABLES = [
  ...['access_link', 'action_sheet', 'action_sheet_proposal', 'action_sheet_service', 'answer', 'attempt_budget'],
  ...['audit_entry', 'audit_era', 'audit_person_key', 'audit_person_value'],
  ...['audit_seal', 'counted_version', 'credential', 'import_finding', 'import_indicator', 'import_run'],
  ...['known_device', 'membership', 'module_answer', 'module_state', 'module_validation', 'person'],
  ...['recovery_code', 'roll_up_version', 'schema_migration', 'second_factor', 'self_assessment', 'session'],
  ...[
    'sheet_publication',
    'site_role',
    'staged_observation',
    'state_layout',
    'validated_answer',
    'validated_module_answer',
    'validated_state',
    'validation',
  ],
];

const LONG_PULSE_MS = 600_000;
const SHORT_PULSE_MS = 20;

describe('the version of the public data', () => {
  let database: TestDatabase;
  let abort: AbortController;
  let versions: string[];
  let ended: Promise<void>;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  /** What is told by notifications alone, unless the pulse is short. */
  const listen = async (pulseMs: number): Promise<void> => {
    versions = [];
    abort = new AbortController();
    const onVersion = (version: string): void => void versions.push(version);
    ended = listenToDataVersion({ url: database.url, onVersion, pulseMs }, abort.signal);
    await heard(1);
  };
  beforeEach(() => listen(LONG_PULSE_MS));
  afterEach(async () => {
    abort.abort();
    await ended;
  });
  afterAll(() => database.drop());

  const heard = async (count: number): Promise<void> => {
    while (versions.length < count) await new Promise((resolve) => setTimeout(resolve, 5));
  };

  it('is told when a transaction is committed, and not before', async () => {
    await database.dataSource.transaction(async (manager) => {
      await insertRow(manager, StakeEntity, aStake());
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(versions).toHaveLength(1);
    });
    await heard(2);
    expect(Number(versions[1])).toBeGreaterThan(0);
    expect(versions[1]).not.toBe(versions[0]);
  });

  it('is not told of what was rolled back', async () => {
    const refused = database.dataSource.transaction(async (manager) => {
      await manager.query(`UPDATE stake SET label = 'autre'`);
      throw new Error('no');
    });
    await expect(refused).rejects.toThrow('no');
    await database.dataSource.query(`UPDATE stake SET label = label`);
    await heard(2);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(versions).toHaveLength(2);
  });

  it('is no longer heard once the connection is lost, which is said', async () => {
    const owner = await createDataSource({ url: database.url, role: 'owner', poolSize: 1 }).initialize();
    await owner.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE application_name = 'data-version' AND datname = current_database()`,
    );
    await owner.destroy();
    await expect(ended).resolves.toBeUndefined();
  });

  describe('when nothing notifies it', () => {
    const inOwnersName = async (sql: string): Promise<void> => {
      const owner = await createDataSource({ url: database.ownerUrl, role: 'owner', poolSize: 1 }).initialize();
      await owner.query(sql).finally(() => owner.destroy());
    };
    const noteChange = (statement: string): Promise<void> =>
      inOwnersName(`
        CREATE OR REPLACE FUNCTION note_data_change() RETURNS trigger LANGUAGE plpgsql SET search_path = public
        AS $$ BEGIN ${statement}; RETURN NULL; END $$`);

    beforeEach(async () => {
      await noteChange(`PERFORM nextval('data_version')`);
      abort.abort();
      await ended;
      await listen(SHORT_PULSE_MS);
    });
    afterEach(() => noteChange(`PERFORM pg_notify('data_version', nextval('data_version')::text)`));

    it('is found by the pulse', async () => {
      const [before] = versions;
      await database.dataSource.query('UPDATE stake SET label = label');
      while (versions.at(-1) === before) await new Promise((resolve) => setTimeout(resolve, 5));
      expect(Number(versions.at(-1))).toBe(Number(before) + 1);
    });

    it('is told once it is committed, however long ago it was raised', async () => {
      let raised = '';
      await database.dataSource.transaction(async (manager) => {
        await manager.query('UPDATE stake SET label = label');
        [{ raised }] = await manager.query<[{ raised: string }]>('SELECT last_value::text AS raised FROM data_version');
        await new Promise((resolve) => setTimeout(resolve, 10 * SHORT_PULSE_MS));
        expect(versions).not.toContain(raised);
      });
      while (!versions.includes(raised)) await new Promise((resolve) => setTimeout(resolve, 5));
      expect(versions.at(-1)).toBe(raised);
    });
  });

  it('says that it could not connect', async () => {
    const url = new URL(database.url);
    url.pathname = '/nowhere';
    const listening = listenToDataVersion({ url: url.href, onVersion: () => undefined }, abort.signal);
    await expect(listening).rejects.toMatchObject({ code: '3D000' });
  });

  it('is raised by every table, unless it is named here as private', async () => {
    const silent: { name: string }[] = await database.dataSource.query(
      `SELECT relname AS name FROM pg_class
       WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND NOT EXISTS (
         SELECT FROM pg_trigger WHERE tgrelid = pg_class.oid AND tgname = relname || '_data_version' AND tgenabled = 'O'
           AND tgtype & 1 = 0 AND tgtype & (4 | 8 | 16 | 32) = (4 | 8 | 16 | 32))
       ORDER BY 1`,
    );
    expect(silent.map(({ name }) => name)).toEqual(PRIVATE_TABLES);
  });
});
