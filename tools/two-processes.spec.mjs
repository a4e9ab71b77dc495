import { URI } from 'otpauth';
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { freePort, stop } from './bench/stage.mjs';
import { runNode } from './children.mjs';
import { startPostgres } from './postgres.mjs';
import { secretsKeySettings } from './secrets-key.mjs';
import { nodeBinary, ROOT, toolEnvironment } from './workspace.mjs';

/** Two processes of the API and a worker, as they are started, on one database. */

const INDICATORS = '/api/v1/indicators?limit=100';
const STAKES = '/api/v1/stakes';
const FILE =
  'indic_id,enforce_zone_id,metric_enforce_date,maille,indic_vi,indic_va,indic_vc,indic_ta\n' +
  'IND-902,FRANCE,2022-12-31,NAT,,2538,,\n';
const INDICATOR = { id: 'essai-depot', label: 'Essai de dépôt', unit: 'lieux', direction: 'up' };
const DESCRIPTOR = { publisher: 'DITP', series: [{ name: 'IND-902', indicator: INDICATOR }] };
const PASSPHRASE = 'trois vaches sur le toit';
/** Long enough for a machine that does much else: what is slow is slow, what does not come fails. */
const PATIENCE_MS = 120_000;

const closings = [];
let owner;
let one;
let other;

before(async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'two-processes-'));
  // PostgreSQL may run under another account, which has to go through this folder.
  chmodSync(folder, 0o711);
  closings.push(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  const postgres = await startPostgres({ dir: path.join(folder, 'postgres') });
  closings.push(postgres.stop);
  const settings = { DATABASE_URL: postgres.appUrl, MIGRATION_DATABASE_URL: postgres.ownerUrl, DATA_DIR: folder };
  const env = toolEnvironment({ ...settings, RATE_LIMIT: '1000000', LOG_LEVEL: 'warn', ...secretsKeySettings(folder) });
  await command(env, 'migrate');
  await command(env, 'data-load');
  owner = await connect(postgres.ownerUrl);
  await owner.query(`SET oeeo.staff = 'on'`);
  closings.push(() => owner.end());
  // The superuser may end the connection of another role.
  const superuser = new URL(postgres.superuserUrl);
  superuser.pathname = new URL(postgres.appUrl).pathname;
  const watcher = await connect(superuser.href);
  closings.push(() => watcher.end());
  one = await startApi(env, watcher);
  other = await startApi(env, watcher);
  const worker = start(env, 'worker');
  closings.push(() => stop(worker));
  one.headers = await signInAsAdmin(env, one);
});

after(async () => {
  for (const closing of closings.reverse()) await closing();
});

test('an import published by one process, and read by the worker, is soon shown by both', async () => {
  for (const api of [one, other]) assert.equal(await readImported(api), undefined);
  const descriptor = Buffer.from(JSON.stringify(DESCRIPTOR)).toString('base64url');
  const headers = { 'content-type': 'text/csv', 'import-descriptor': descriptor };
  const { id } = await change(one, '/api/v1/imports?name=depot.csv', { headers, body: FILE });
  const statusOf = async () => (await read(one, `/api/v1/imports/${id}`)).status;
  await until('the worker has read the file', async () => (await statusOf()) === 'ready');
  for (const api of [one, other]) assert.equal(await readImported(api), undefined);

  await change(one, `/api/v1/imports/${id}/publish`);
  const firstShown = {};
  await until('both show what was published', async () => {
    for (const [name, api] of Object.entries({ one, other }))
      if ((await readImported(api)) === INDICATOR.label) firstShown[name] ??= performance.now();
    return firstShown.one !== undefined && firstShown.other !== undefined;
  });
  const apart = Math.round(Math.abs(firstShown.one - firstShown.other));
  console.log(`Shown by both ${apart} ms apart (the design: within a second).`);
});

test('the process that no longer hears of changes stops answering from memory, the other one goes on', async () => {
  const before = await labelIn(one);
  assert.equal(await labelIn(other), before);
  // A change that nobody is told of: what still shows the former label answers from memory.
  await owner.query('ALTER TABLE stake DISABLE TRIGGER stake_data_version');
  await owner.query(`UPDATE stake SET label = 'Sans qu’on le dise' WHERE position = 1`);
  await owner.query('ALTER TABLE stake ENABLE TRIGGER stake_data_version');
  assert.deepEqual([await labelIn(one), await labelIn(other)], [before, before]);

  assert.equal(await other.stopHearing(), true);
  await until('the second reads the database', async () => (await labelIn(other)) === 'Sans qu’on le dise');
  assert.equal(await labelIn(one), before);

  await until('the second hears again', () => other.hears());
  await owner.query(`UPDATE stake SET label = 'Dit à tous' WHERE position = 1`);
  for (const api of [one, other]) await until('a change is told', async () => (await labelIn(api)) === 'Dit à tous');
});

const labelIn = async (api) => (await read(api, STAKES)).items[0].label;
const readImported = async (api) => (await read(api, INDICATORS)).items.find(({ id }) => id === INDICATOR.id)?.label;

async function read({ origin, headers = {} }, address) {
  // Private reads are made in the name of the session, public ones in nobody's.
  const answer = await fetch(origin + address, address.startsWith('/api/v1/imports') ? { headers } : {});
  return expectDone(answer, address);
}

async function change({ origin, headers }, address, { headers: more = {}, body } = {}) {
  const answer = await fetch(origin + address, { method: 'POST', headers: { ...headers, ...more }, body });
  return expectDone(answer, address);
}

async function expectDone(answer, address) {
  const text = await answer.text();
  assert.ok(answer.ok, `${address}: ${answer.status} ${text}`);
  return JSON.parse(text);
}

async function until(what, isTrue) {
  const begun = performance.now();
  while (!(await isTrue())) {
    if (performance.now() - begun > PATIENCE_MS) throw new Error(`Still not true: ${what}.`);
    await pause(20);
  }
}

async function connect(connectionString) {
  const client = new pg.Client({ connectionString });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

async function command(env, name, args = []) {
  const file = path.join(ROOT, `apps/api/dist/commands/${name}.js`);
  const { code, output } = await runNode([file, ...args], { env, quiet: true });
  assert.equal(code, 0, output);
  return output;
}

function start(env, program) {
  return spawn(nodeBinary(), [path.join(ROOT, `apps/api/dist/${program}.js`)], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** A process of the API, with the connection by which it hears of changes. */
async function startApi(env, watcher) {
  const before = await listeners(watcher);
  const port = await freePort();
  const child = start({ ...env, PORT: String(port) }, 'main');
  closings.push(() => stop(child));
  const origin = `http://127.0.0.1:${port}`;
  await until('the API is ready', async () => (await fetch(`${origin}/health/ready`).catch(() => null))?.ok === true);
  const ownListeners = async (known) => (await listeners(watcher)).filter((pid) => !known.includes(pid));
  await until('the API hears', async () => (await ownListeners(before)).length === 1);
  const [pid] = await ownListeners(before);
  return {
    origin,
    stopHearing: async () => (await watcher.query('SELECT pg_terminate_backend($1) AS done', [pid])).rows[0].done,
    hears: async () => (await ownListeners([...before, pid])).length === 1,
  };
}

async function listeners(watcher) {
  const { rows } = await watcher.query(
    `SELECT pid FROM pg_stat_activity WHERE application_name = 'data-version' AND datname = current_database()
     AND state = 'idle'`,
  );
  return rows.map(({ pid }) => pid);
}

/** By the command and the pages' own calls, a second factor included. */
async function signInAsAdmin(env, { origin }) {
  const email = 'admin@essai.example';
  const output = await command(env, 'person', ['first-admin', email, 'Anne', 'Martin']);
  const token = /#([A-Za-z0-9_-]{43})/.exec(output)?.[1];
  const headers = { 'x-requested-by': 'essai' };
  const post = async (address, content) => {
    const json = content && { 'content-type': 'application/json' };
    const body = content && JSON.stringify(content);
    const answer = await fetch(origin + address, { method: 'POST', headers: { ...headers, ...json }, body });
    const cookie = answer.headers.getSetCookie().map((one) => one.split(';')[0]);
    if (cookie.length > 0) headers.cookie = cookie.join('; ');
    return expectDone(answer, address);
  };
  await post('/api/v1/access-links/use', { token, passphrase: PASSPHRASE });
  await post('/api/v1/session', { email, passphrase: PASSPHRASE });
  const { uri } = await post('/api/v1/account/second-factor');
  await post('/api/v1/account/second-factor/confirm', { code: URI.parse(uri).generate() });
  return headers;
}
