import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { findRunningPostgres, startPostgres } from './postgres.mjs';
import { Refusal } from './refusal.mjs';

let parent;
let dir;
before(() => {
  parent = mkdtempSync(path.join(tmpdir(), 'ou-en-est-on-tools-'));
  dir = path.join(parent, 'postgres');
});
after(() => rmSync(parent, { recursive: true, force: true }));

async function query(connectionString, text) {
  const client = new pg.Client({ connectionString });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

test('a first start makes the database, its owner and the application’s login, and leaves nothing half-made', async () => {
  // What a start killed in the middle of the initialisation leaves behind.
  mkdirSync(path.join(parent, 'postgres.unfinished-0000'));
  const server = await startPostgres({ dir });
  try {
    await query(server.ownerUrl, 'create extension pg_trgm; create extension unaccent; create extension btree_gist');
    const roles = 'select rolsuper as super, rolcreaterole as creates from pg_roles where rolname = current_user';
    assert.deepEqual(await query(server.ownerUrl, roles), [{ super: false, creates: true }]);
    assert.deepEqual(await query(server.appUrl, roles), [{ super: false, creates: false }]);
    const locale = 'select datlocale as locale from pg_database where datname = current_database()';
    assert.deepEqual(await query(server.ownerUrl, locale), [{ locale: 'fr-FR' }]);
    await assert.rejects(
      query(server.ownerUrl.replace(/:[^:@]+@/, ':wrong@'), 'select 1'),
      /password authentication failed/,
    );
  } finally {
    await server.stop();
  }
  assert.deepEqual(readdirSync(parent), ['postgres']);
  assert.equal(statSync(path.join(dir, 'passwords.json')).mode & 0o077, 0);
});

test('a second start in the same folder is refused with a sentence, and other commands find the first', async () => {
  assert.equal(await findRunningPostgres(dir), undefined);
  const server = await startPostgres({ dir });
  try {
    await assert.rejects(
      startPostgres({ dir }),
      (error) => error instanceof Refusal && /déjà ouverte/.test(error.message),
    );
    assert.equal((await findRunningPostgres(dir)).ownerUrl, server.ownerUrl);
  } finally {
    await server.stop();
  }
});

test('a killed server comes back at the same address with what was written', async () => {
  const server = await startPostgres({ dir });
  try {
    await query(server.ownerUrl, 'create table kept (i int); insert into kept values (1)');
    process.kill(Number(readFileSync(path.join(dir, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL');
    let rows;
    for (let waited = 0; waited < 100 && !rows; waited++) {
      await pause(100);
      rows = await query(server.ownerUrl, 'select i from kept').catch(() => undefined);
    }
    assert.deepEqual(rows, [{ i: 1 }]);
  } finally {
    await server.stop();
  }
});

test('a number that another process has taken since is neither signalled nor in the way', async () => {
  const other = spawn('sleep', ['60'], { stdio: 'ignore' });
  writeFileSync(path.join(dir, 'cluster', 'postmaster.pid'), `${other.pid}\n${dir}\n`);
  try {
    const server = await startPostgres({ dir });
    await server.stop();
    assert.equal(other.exitCode ?? other.signalCode, null);
  } finally {
    other.kill();
  }
});

test('a temporary server leaves no folder', async () => {
  const temporary = path.join(parent, 'temporary');
  const server = await startPostgres({ dir: temporary, durable: false });
  await server.stop();
  assert.equal(existsSync(temporary), false);
});
