import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import pg from 'pg';
import { runNode } from '../children.mjs';
import { startPostgres } from '../postgres.mjs';
import { toolEnvironment } from '../workspace.mjs';
import { bare } from './bulk-load.mjs';
import { TABLES as LABELS } from './generated-labels.mjs';
import { TABLES as MODULE } from './generated-modules.mjs';
import { TABLES as STATES } from './generated-states.mjs';
import { TABLES as PHOTOGRAPHS } from './photographs.mjs';

const TABLES = [...STATES, ...LABELS, ...MODULE, ...PHOTOGRAPHS];

/** Everything that says what may be written in a table and how it is found. */
const SCHEMA = `
  SELECT 'constraint' AS what, conrelid::regclass || '.' || conname AS name,
    concat_ws(' ', pg_get_constraintdef(oid), convalidated, obj_description(oid, 'pg_constraint')) AS definition
  FROM pg_constraint WHERE connamespace = 'public'::regnamespace
  UNION ALL
  SELECT 'index', indexrelid::regclass::text,
    concat_ws(' ', pg_get_indexdef(indexrelid), indisvalid, indisclustered, obj_description(indexrelid, 'pg_class'))
  FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid WHERE relnamespace = 'public'::regnamespace
  UNION ALL
  SELECT 'trigger', tgrelid::regclass || '.' || tgname, concat_ws(' ', pg_get_triggerdef(oid), tgenabled)
  FROM pg_trigger WHERE NOT tgisinternal
  UNION ALL
  SELECT 'column', attrelid::regclass || '.' || attname,
    concat_ws(' ', format_type(atttypid, atttypmod), attnum, attnotnull, attidentity)
  FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
  WHERE relnamespace = 'public'::regnamespace AND attnum > 0 AND NOT attisdropped
  UNION ALL
  SELECT 'table', oid::regclass::text,
    concat_ws(' ', relkind, relpersistence, relrowsecurity, relforcerowsecurity, reloptions::text, relacl::text)
  FROM pg_class WHERE relnamespace = 'public'::regnamespace
  ORDER BY what, name`;

let folder;
let server;
let owner;
before(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'bulk-load-'));
  chmodSync(folder, 0o711);
  server = await startPostgres({ dir: path.join(folder, 'postgres'), durable: false });
  const { code, output } = await runNode(['apps/api/dist/commands/migrate.js'], {
    env: toolEnvironment({ DATABASE_URL: server.appUrl, MIGRATION_DATABASE_URL: server.ownerUrl, DATA_DIR: folder }),
    quiet: true,
  });
  assert.equal(code, 0, output);
  owner = new pg.Client(server.ownerUrl);
  await owner.connect();
});
after(async () => {
  await owner?.end();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  await owner.query(
    `SELECT set_config('oeeo.identity', 'system:command', false), set_config('oeeo.staff', 'on', false),
       set_config('oeeo.readable', '{*}', false), set_config('oeeo.writable', '{*}', false)`,
  );
});

const schema = async () => (await owner.query(SCHEMA)).rows;

test('a schema is the same after a load as before, every constraint checked', async () => {
  const whole = await schema();
  await owner.query('BEGIN');
  const { count, putBack } = await bare(owner, TABLES);
  const { rows } = await owner.query(
    `SELECT count(*)::int AS left FROM pg_index WHERE indrelid = ANY ($1::regclass[])`,
    [TABLES],
  );
  assert.equal(rows[0].left, 0);
  assert.ok(count > 40, String(count));
  await putBack();
  await owner.query('COMMIT');
  assert.deepEqual(await schema(), whole);
});

for (const [fault, insert, constraint] of [
  [
    'that leads nowhere',
    `INSERT INTO self_assessment (collectivity_id, edition_id, status, version) VALUES ('COM-0', 'none', 'editing', 1)`,
    /self_assessment_(collectivity|edition)_fk/,
  ],
  [
    'that is there twice',
    `INSERT INTO validation (collectivity_id, edition_id, sequence, kind, quality, recorded_at, recorded_by)
     SELECT 'COM-0', 'none', 1, 'validated', 'mayor', now(), 'somebody' FROM generate_series(1, 2)`,
    /validation_sequence_key/,
  ],
]) {
  test(`a row ${fault} is refused when what was taken away comes back, and all is as before`, async () => {
    const whole = await schema();
    await owner.query('BEGIN');
    const { putBack } = await bare(owner, TABLES);
    await owner.query(insert);
    await assert.rejects(putBack(), constraint);
    await owner.query('ROLLBACK');
    assert.deepEqual(await schema(), whole);
  });
}
