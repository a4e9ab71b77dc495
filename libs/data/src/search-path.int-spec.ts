import { VISITOR } from '@ou-en-est-on/domain';
import { inTransaction } from './identity/in-transaction.js';
import { memberOf } from './testing/editions-and-bodies.fixture.js';
import { createTestDatabase, type TestDatabase } from './testing/index.js';
import { asSuperuser } from './testing/test-cluster.js';

const COMMAND = { identity: { kind: 'system', name: 'command' } } as const;

describe('functions that may run with the rights of the owner', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
    // What PostgreSQL gives everybody in a database that our scripts did not make.
    const name = new URL(database.url).pathname.slice(1);
    await asSuperuser((superuser) => superuser.query(`GRANT TEMPORARY ON DATABASE ${name} TO PUBLIC`));
  });
  afterAll(() => database.drop());

  it('all look for our tables before temporary ones', async () => {
    const rows = await database.dataSource.query<{ name: string }[]>(
      `SELECT proname::text AS name FROM pg_proc
       WHERE pronamespace = 'public'::regnamespace AND (prosecdef OR proconfig IS NOT NULL)
         AND NOT coalesce('search_path=public, pg_temp' = ANY (proconfig), false)
       ORDER BY name`,
    );
    expect(rows).toEqual([]);
  });

  it('are these for the application, and refuse by themselves whoever may not', async () => {
    const rows = await database.dataSource.query<{ name: string }[]>(
      `SELECT proname::text AS name FROM pg_proc
       WHERE pronamespace = 'public'::regnamespace AND prosecdef AND has_function_privilege('oeeo_app', oid, 'EXECUTE')
       ORDER BY proname`,
    );
    expect(rows.map(({ name }) => name)).toEqual([
      // Says the era of an act that is written; begins one on another server.
      'current_audit_era',
      'keep_validated_states',
      'module_withdrawal_reason',
      // Of one's own collectivity: see publish-validation.int-spec.ts, module-sums.int-spec.ts, action-sheet.int-spec.ts.
      ...['publish_module_validation', 'publish_sheet', 'publish_validation'],
      ...['rebuild_roll_up', 'republish', 'take_photograph'],
      'withdrawal_reason',
    ]);
  });

  it.each(["keep_validated_states('e')", "rebuild_roll_up('e', '{FR}')", "republish('e')", "take_photograph('c')"])(
    'refuse %s to visitors and members: it is the staff’s, and programs’',
    async (call) => {
      for (const identity of [VISITOR, memberOf('COM-35238')]) {
        const made = inTransaction(database.dataSource, { identity }, (manager) => manager.query(`SELECT ${call}`));
        await expect(made).rejects.toMatchObject({ driverError: { code: '42501' } });
      }
    },
  );

  it('run nothing that the application calls by the name of one of our tables', async () => {
    const ranAs = await inTransaction(database.dataSource, COMMAND, async (manager) => {
      await manager.query(`
        CREATE TEMPORARY TABLE ran_as (name text);
        CREATE FUNCTION pg_temp.note_who() RETURNS boolean LANGUAGE plpgsql
          AS $$ BEGIN INSERT INTO pg_temp.ran_as VALUES (current_user); RETURN true; END $$;
        CREATE TEMPORARY VIEW respondent AS
          SELECT 'SYN-100000009' AS collectivity_id, 'e' AS edition_id, 'FR' AS territory_id, 'syndicate' AS kind,
            'unknown' AS stratum, 0 AS population, now() AS validated_at
          WHERE pg_temp.note_who() IS NULL;
        GRANT ALL ON ran_as, respondent TO PUBLIC`);
      await manager.query(`SELECT rebuild_roll_up('e', '{FR}')`);
      return manager.query<{ name: string }[]>('SELECT name FROM pg_temp.ran_as');
    });
    expect(ranAs).toEqual([]);
  });
});
