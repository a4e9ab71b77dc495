import { aMotion } from '@ou-en-est-on/testing';
import type { DataSource } from 'typeorm';
import { createDataSource } from './data-source.js';
import { migrate } from './migrate.js';
import { MotionEntity } from './motions/motion.entity.js';
import { PUBLIC_TABLES } from './public-tables.fixture.js';
import { createTestDatabase, insertRow, type TestDatabase } from './testing/index.js';

const REFUSED = { driverError: { code: '42501' } };
const APPEND_ONLY = { driverError: { code: '55000' } };

describe('the role of the application', () => {
  let database: TestDatabase;
  let owner: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = await createDataSource({ url: database.ownerUrl, role: 'owner' }).initialize();
  });

  afterAll(async () => {
    await owner.destroy();
    await database.drop();
  });

  it('is taken by every connection of the pool, from its first statement on', async () => {
    const roles = await Promise.all(
      Array.from({ length: 4 }, () =>
        database.dataSource.query(`SELECT current_user::text AS role, pg_sleep(0.05)::text`),
      ),
    );
    expect(roles.map(([{ role }]) => role)).toEqual(['oeeo_app', 'oeeo_app', 'oeeo_app', 'oeeo_app']);
  });

  it('is taken in an installation with a single address as well', async () => {
    await migrate({ ownerUrl: database.ownerUrl });
    const single = await createDataSource({ url: database.ownerUrl, poolSize: 1 }).initialize();
    await expect(single.query('CREATE TABLE intruder (id int)')).rejects.toMatchObject(REFUSED);
    await single.destroy();
  });

  it('is not given up by options written in the address', async () => {
    const url = `${database.url}?options=${encodeURIComponent('-c role=none -c geqo=off')}`;
    const source = await createDataSource({ url, poolSize: 1 }).initialize();
    expect(await source.query(`SELECT current_user::text AS role, current_setting('geqo') AS geqo`)).toEqual([
      { role: 'oeeo_app', geqo: 'off' },
    ]);
    await source.destroy();
  });

  it('has rights that its login does not have by itself', async () => {
    const bare = await createDataSource({ url: database.url, role: 'owner', poolSize: 1 }).initialize();
    await expect(bare.query('SELECT * FROM public.motion')).rejects.toMatchObject(REFUSED);
    await bare.destroy();
  });

  it('owns nothing and reads everything, but what a function gives to some', async () => {
    const owned = await database.dataSource.query(
      `SELECT relname FROM pg_class WHERE pg_get_userbyid(relowner) = 'oeeo_app'`,
    );
    expect(owned).toEqual([]);
    const hidden = await database.dataSource.query<{ name: string }[]>(
      `SELECT relname || '.' || attname AS name FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid
       WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v') AND attnum > 0 AND NOT attisdropped
         AND NOT has_column_privilege('oeeo_app', pg_class.oid, attnum, 'SELECT') ORDER BY 1`,
    );
    expect(hidden.map(({ name }) => name)).toEqual(['module_validation.reason', 'validation.reason']);
  });

  it('writes no public table that functions fill', async () => {
    const written = await database.dataSource.query(
      `SELECT relname, verb FROM pg_class, unnest(ARRAY['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) AS verb
       WHERE relnamespace = 'public'::regnamespace AND relname = ANY ($1)
         AND (has_table_privilege('oeeo_app', oid, verb)
           OR (verb IN ('INSERT', 'UPDATE') AND has_any_column_privilege('oeeo_app', oid, verb)))`,
      [Object.keys(PUBLIC_TABLES).filter((name) => PUBLIC_TABLES[name] === 'functions')],
    );
    expect(written).toEqual([]);
  });

  it('counts in no sequence but those it is given', async () => {
    const rights = await database.dataSource.query<{ name: string; rights: string[] }[]>(
      `SELECT relname::text AS name, array_agg(verb ORDER BY verb) AS rights
       FROM pg_class, unnest(ARRAY['USAGE', 'SELECT', 'UPDATE']) AS verb
       WHERE relnamespace = 'public'::regnamespace AND relkind = 'S' AND has_sequence_privilege('oeeo_app', oid, verb)
       GROUP BY 1 ORDER BY 1`,
    );
    expect(rights).toEqual([
      // The number of the entry just written, to tie personal values to it.
      { name: 'audit_entry_id_seq', rights: ['SELECT'] },
      { name: 'data_version', rights: ['SELECT', 'USAGE'] },
    ]);
  });

  it('inserts and updates all but a few tables, beside those that functions fill, and deletes from a few only', async () => {
    const rows: { verb: string; tables: string[] }[] = await database.dataSource.query(
      `SELECT verb, array_agg(relname::text ORDER BY relname COLLATE "C") AS tables
       FROM pg_class, unnest(ARRAY['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) AS verb
       WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v')
         AND has_table_privilege('oeeo_app', oid, verb) <> (verb IN ('INSERT', 'UPDATE'))
       GROUP BY verb ORDER BY verb`,
    );
    const byFunctions = Object.keys(PUBLIC_TABLES).filter((name) => PUBLIC_TABLES[name] === 'functions');
    const besides = rows.map(({ verb, tables }) => [verb, tables.filter((name) => !byFunctions.includes(name))]);
    expect(Object.fromEntries(besides)).toEqual({
      DELETE: [
        ...['action_sheet', 'action_sheet_proposal', 'action_sheet_service'],
        ...['attempt_budget', 'audit_person_key', 'audit_person_value'],
        ...['collectivity_member', 'credential', 'governed_territory', 'import_finding', 'import_run'],
        ...[
          'indicator_fact',
          'known_device',
          'lineage_link',
          'membership',
          'module_question_proposal',
          'proposal_action_link',
        ],
        ...['proposal_indicator_link', 'proposal_service'],
        ...['recovery_code', 'search_document', 'search_word'],
        ...['second_factor', 'session', 'site_role', 'staged_observation', 'territory_name'],
      ],
      INSERT: ['action_fact', 'audit_entry', 'audit_era', 'audit_seal', 'current_observation'],
      UPDATE: [
        'action_fact',
        'action_sheet_proposal',
        'action_sheet_service',
        'audit_entry',
        'audit_era',
        'audit_person_key',
        'audit_person_value',
        'audit_seal',
        'body_event',
        'current_observation',
        'import',
        ...['label_award', 'label_import', 'label_withdrawal'],
        'module_validation',
        'observation',
        'progress_event',
        'progress_event_fact',
        'proposal_version',
        ...['sheet_publication', 'territory_change'],
        ...['validated_answer', 'validated_module_answer'],
        'validation',
      ],
    });
  });

  it.each([
    ['create a table', 'CREATE TABLE intruder (id int)'],
    ['drop one', 'DROP TABLE exchange'],
    ['turn a trigger off', 'ALTER TABLE progress_event DISABLE TRIGGER ALL'],
    ['rewrite an event', `UPDATE progress_event SET progress = 'achieved'`],
    ['delete an event', 'DELETE FROM progress_event'],
    ['delete the facts of an event', 'DELETE FROM progress_event_fact'],
    ['rewrite a former text', `UPDATE proposal_version SET text = 'autre'`],
    ['rewrite a published value', 'UPDATE observation SET value = 0'],
    ['rewrite what a published import was', `UPDATE import SET sha256 = repeat('0', 64)`],
    ['delete a motion', 'DELETE FROM motion'],
    ['pretend that a migration was applied', `INSERT INTO schema_migration (timestamp, name) VALUES (1, 'x')`],
  ])('cannot %s', async (_, statement) => {
    await expect(database.dataSource.query(statement)).rejects.toMatchObject(REFUSED);
  });

  it.each([
    'UPDATE progress_event SET progress = progress',
    'DELETE FROM progress_event',
    'TRUNCATE progress_event CASCADE',
    'UPDATE progress_event_fact SET position = 0',
    'TRUNCATE progress_event_fact',
    `UPDATE proposal_version SET text = 'autre'`,
    'DELETE FROM proposal_version',
  ])('even the owner is refused: %s', async (statement) => {
    await expect(owner.query(statement)).rejects.toMatchObject(APPEND_ONLY);
  });

  it('writes what it may', async () => {
    await insertRow(database.dataSource.manager, MotionEntity, aMotion());
    expect(await database.dataSource.query('SELECT id, held_from FROM motion')).toEqual([
      { id: '2023', held_from: '2023-10-16' },
    ]);
  });
});
