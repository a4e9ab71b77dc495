import pg from 'pg';
import { joinDatabase } from '../../../tools/database.mjs';

/**
 * What no page of the site does, on the database of the site under test: `grant-staff ADDRESS` makes somebody one of
 * the staff; `two-days-pass CAMPAIGN` makes a campaign, and what those it names validated, two days
 * older.
 */
const ACTIONS = {
  'grant-staff': [
    `INSERT INTO site_role (person_id, role, granted_at) SELECT id, 'staff', now() FROM person WHERE email = $1`,
  ],
  'two-days-pass': [
    `UPDATE campaign SET opens_on = opens_on - 2, photograph_on = photograph_on - 2 WHERE id = $1`,
    'ALTER TABLE validation DISABLE TRIGGER validation_append_only',
    `UPDATE validation SET recorded_at = recorded_at - interval '2 days'
     WHERE collectivity_id IN (SELECT unnest(collectivity_ids) FROM campaign WHERE id = $1)`,
    'ALTER TABLE validation ENABLE TRIGGER validation_append_only',
  ],
};

const [action, subject] = process.argv.slice(2);
const database = await joinDatabase();
const client = new pg.Client({ connectionString: database.settings.MIGRATION_DATABASE_URL });
await client.connect();
try {
  await client.query('BEGIN');
  await client.query(`
    SELECT set_config('oeeo.identity', 'system:command', true), set_config('oeeo.staff', 'on', true),
      set_config('oeeo.readable', '{*}', true), set_config('oeeo.writable', '{*}', true)`);
  for (const statement of ACTIONS[action]) {
    await client.query(statement, statement.includes('$1') ? [subject] : []);
  }
  await client.query('COMMIT');
} finally {
  await client.end();
  await database.stop();
}
