import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { URI } from 'otpauth';
import pg from 'pg';
import { runNode } from '../children.mjs';
import { findRunningPostgres, startPostgres } from '../postgres.mjs';
import { nodeBinary, ROOT, toolEnvironment } from '../workspace.mjs';
import { generateLabels } from './generated-labels.mjs';
import { generateModules } from './generated-modules.mjs';
import { generateStates } from './generated-states.mjs';

const FROM_OUR_PAGES = {
  'content-type': 'application/json',
  'x-requested-by': 'essai',
  'sec-fetch-site': 'same-origin',
};

let folder;
let env;
let demo;
let origin;
let owner;
let leftBehind;
before(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'demo-spec-'));
  chmodSync(folder, 0o711);
  env = toolEnvironment({ DATA_DIR: folder, SKIP_BUILD: '1', DATABASE_URL: '', PORT: '', RATE_LIMIT: '100000' });
  leftBehind = await cutShort('--scale', '0,3%');
  ({ demo, origin } = await startDemo('--scale', '0,3%'));
  const { ownerUrl } = await findRunningPostgres(path.join(folder, 'demonstration/postgres'));
  owner = new pg.Client(ownerUrl);
  owner.on('error', () => undefined);
  await owner.connect();
});
after(async () => {
  await owner?.end();
  await stopDemo();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

async function startDemo(...args) {
  const child = spawn(nodeBinary(), ['tools/demo.mjs', ...args], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const address = new Promise((done, fail) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
        const [, found] = /est à l’adresse (http:\S+)/.exec(output) ?? [];
        if (found) done(found);
      });
    }
    child.once('exit', () => fail(new Error(output)));
  });
  return { demo: child, origin: await address, output: () => output };
}

/** Killed once half of it is there, its server left running: what the tests read is what was made after that. */
async function cutShort(...args) {
  const child = spawn(nodeBinary(), ['tools/demo.mjs', ...args], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  await new Promise((done, fail) => {
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text;
      if (output.includes('Module « motion »')) done();
    });
    exit.then(() => fail(new Error(output)));
  });
  const data = path.join(folder, 'demonstration');
  const [server] = readFileSync(path.join(data, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n');
  child.kill('SIGKILL');
  await exit;
  return { server: Number(server), hasAccounts: existsSync(path.join(data, 'accounts.json')) };
}

async function stopDemo() {
  if (!demo || demo.exitCode !== null) return;
  demo.kill('SIGTERM');
  await once(demo, 'exit');
}

const accounts = () => JSON.parse(readFileSync(path.join(folder, 'demonstration/accounts.json'), 'utf8')).accounts;
const post = (address, body, cookie = '') =>
  fetch(origin + address, { method: 'POST', headers: { ...FROM_OUR_PAGES, cookie }, body: JSON.stringify(body) });
const cookieOf = (answer) => answer.headers.getSetCookie()[0].split(';')[0];

test('cut short midway, is made again whole by the next start, and nothing of the first is left running', () => {
  assert.equal(leftBehind.hasAccounts, false);
  assert.throws(() => process.kill(leftBehind.server, 0), { code: 'ESRCH' });
  assert.ok(accounts().length > 0);
});

test('its database says that it is one, and every answer with it', async () => {
  assert.deepEqual((await owner.query('SELECT share FROM demonstration')).rows, [{ share: 0.003 }]);
  for (const address of ['/', '/api/v1/dashboards/national']) {
    assert.equal((await fetch(origin + address)).headers.get('x-demonstration'), 'on');
  }
});

test('what it counts is what was validated', async () => {
  const { code, output } = await runNode(['tools/run.mjs', 'roll-up', '--check'], {
    env: { ...env, DATA_DIR: path.join(folder, 'demonstration') },
    quiet: true,
  });
  assert.equal(code, 0, output);
  assert.match(output, /aucune différence/);
});

test('the larger answer more often, and everybody goes further from one photograph to the next', async () => {
  const { rows: strata } = await owner.query(
    `SELECT collectivity.population >= 10000 AS large, count(respondent)::float8 / count(*) AS share
     FROM collectivity LEFT JOIN respondent ON respondent.collectivity_id = collectivity.id
     WHERE collectivity.kind = 'commune' AND closed_on IS NULL AND collectivity.population IS NOT NULL
     GROUP BY 1 ORDER BY 1`,
  );
  assert.ok(strata[1].share > 3 * strata[0].share, JSON.stringify(strata));
  const { rows: validated } = await owner.query(
    `SELECT sequence, count(*)::int AS count FROM validation GROUP BY sequence ORDER BY sequence`,
  );
  assert.equal(validated.length, 6);
  assert.deepEqual(
    validated.map(({ count }) => count),
    validated.map(({ count }) => count).toSorted((a, b) => b - a),
  );
  const { rows: fallen } = await owner.query(
    `WITH level AS (
       SELECT one.value ->> 'code' AS code, one.ordinality AS rank
       FROM matrix_edition, jsonb_array_elements(levels::jsonb) WITH ORDINALITY AS one WHERE is_current
     ), told AS (
       SELECT rank, lag(rank) OVER (
         PARTITION BY validated_answer.collectivity_id, service_id ORDER BY sequence) AS before
       FROM validated_answer JOIN validation ON validation.id = validation_id JOIN level ON code = value
     ) SELECT count(*) FILTER (WHERE rank < before)::int AS fallen, count(*) FILTER (WHERE rank > before)::int AS risen FROM told`,
  );
  assert.equal(fallen[0].fallen, 0);
  assert.ok(fallen[0].risen > 100);
});

test('was photographed at each half-year, each with more respondents than the one before', async () => {
  const { rows } = await owner.query('SELECT known_at, respondents, invited FROM photograph ORDER BY known_at');
  assert.equal(rows.length, 6);
  const respondents = rows.map((row) => row.respondents);
  assert.deepEqual(
    respondents,
    respondents.toSorted((a, b) => a - b),
  );
  assert.ok(respondents[0] > 0 && respondents[0] < respondents[5]);
  const { rows: now } = await owner.query('SELECT count(*)::int AS count FROM respondent');
  assert.equal(respondents[5], now[0].count);
  const { rows: modules } = await owner.query(
    `SELECT photograph_module.respondents FROM photograph JOIN photograph_module USING (campaign_id) ORDER BY known_at`,
  );
  assert.equal(modules.length, 6);
  assert.ok(modules[0].respondents < modules[5].respondents, JSON.stringify(modules));
  const { items } = await (await fetch(`${origin}/api/v1/campaigns`)).json();
  assert.equal(items.length, 7);
  assert.ok(items.every(({ title }) => title.startsWith('Exemple inventé')));
});

test('holds answers to the module, sheets that say they are invented, and work to do', async () => {
  const { rows } = await owner.query(
    `SELECT (SELECT count(*) FROM public_module_answer)::int AS answers,
       (SELECT count(*) FROM public_action_sheet)::int AS sheets,
       (SELECT count(*) FROM public_action_sheet WHERE title NOT LIKE 'Exemple inventé%')::int AS plain`,
  );
  assert.ok(rows[0].answers > 100 && rows[0].sheets >= 10, JSON.stringify(rows));
  assert.equal(rows[0].plain, 0);
});

test('holds labels whose source says that they are invented', async () => {
  const { rows } = await owner.query(
    `SELECT count(*)::int AS labels, count(*) FILTER (WHERE source_title NOT LIKE 'Exemple inventé%')::int AS plain,
       count(DISTINCT ats)::int AS ats FROM label_award`,
  );
  assert.ok(rows[0].labels > 20 && rows[0].ats > 2, JSON.stringify(rows));
  assert.equal(rows[0].plain, 0);
  const { total, items } = await (await fetch(`${origin}/api/v1/label-awards?limit=1`)).json();
  assert.deepEqual([total, items.length], [rows[0].labels, 1]);
});

test('opens an account for each role, which nobody else reads', async () => {
  const file = path.join(folder, 'demonstration/accounts.json');
  assert.equal(statSync(file).mode & 0o077, 0);
  const roles = new Set();
  for (const { email, passphrase, otpauth } of accounts()) {
    const signedIn = await post('/api/v1/session', { email, passphrase });
    assert.equal(signedIn.status, 200, await signedIn.clone().text());
    let cookie = cookieOf(signedIn);
    if (otpauth !== null) {
      const answer = await post('/api/v1/session/second-factor', { code: URI.parse(otpauth).generate() }, cookie);
      assert.equal(answer.status, 200, await answer.clone().text());
      cookie = cookieOf(answer);
    }
    const session = await (await fetch(`${origin}/api/v1/session`, { headers: { cookie } })).json();
    for (const { role, quality } of session.memberships) roles.add(quality ?? role);
    for (const role of session.roles) roles.add(role);
  }
  const wanted = [
    'agent',
    'elected',
    'mayor',
    'president',
    'delegate',
    'staff',
    'reviewer',
    'correspondent',
    'board',
    'admin',
  ];
  assert.deepEqual([...roles].toSorted(), wanted.toSorted());
});

test('is refused by an ordinary start, in a sentence', async () => {
  await owner.end();
  await stopDemo();
  const { code, output } = await runNode(['tools/start.mjs'], {
    env: { ...env, DATA_DIR: path.join(folder, 'demonstration') },
    quiet: true,
  });
  assert.equal(code, 1);
  assert.match(output, /Cette base est une démonstration : ce que les collectivités y disent est inventé/);
});

test('is kept from one start to the next, with its accounts; another scale is another demonstration', async () => {
  const before = accounts();
  const refused = await runNode(['tools/demo.mjs', '--scale', '1%'], { env, quiet: true });
  assert.equal(refused.code, 1);
  assert.match(refused.output, /à 0,3 % de la France[^]*--again/);
  ({ demo, origin } = await startDemo());
  assert.deepEqual(accounts(), before);
  const { email, passphrase } = before[0];
  assert.equal((await post('/api/v1/session', { email, passphrase })).status, 200);
});

test('a database that is not one takes nothing generated', async () => {
  const dir = path.join(folder, 'ordinary');
  const server = await startPostgres({ dir, durable: false });
  const settings = { DATABASE_URL: server.appUrl, MIGRATION_DATABASE_URL: server.ownerUrl, DATA_DIR: folder };
  const ordinary = new pg.Client(server.ownerUrl);
  try {
    const migrated = await runNode(['apps/api/dist/commands/migrate.js'], {
      env: toolEnvironment(settings),
      quiet: true,
    });
    assert.equal(migrated.code, 0, migrated.output);
    await ordinary.connect();
    await assert.rejects(generateStates(ordinary, { share: 0.01, edition: 'any' }), /not\.$/);
    await assert.rejects(generateModules(ordinary), /demonstration/);
    await assert.rejects(generateLabels(ordinary), /demonstration/);
    const invented = `INSERT INTO label_import (id, recorded_at, recorded_by)
      VALUES (gen_random_uuid()::text, now(), 'generated')`;
    await ordinary.query(
      `SELECT set_config('oeeo.identity', 'system:command', false), set_config('oeeo.staff', 'on', false)`,
    );
    await assert.rejects(ordinary.query(invented), /invented data belong in a demonstration/);
  } finally {
    await ordinary.end();
    await server.stop();
  }
  assert.equal(existsSync(dir), false);
});
