import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import type { QueryRunner } from 'typeorm';
import { MIGRATIONS } from '../migrations/index.js';
import { migrate } from '../migrate.js';
import { addressOf, TEST_OWNER, TEST_LOGIN } from './test-cluster.js';

const TEMPLATE = 'oeeo_template_';
const LOCK = 7_126_019_022;

/**
 * Name of a database holding the migrated schema, made by the first test that asks.
 * The name carries a digest of the migrations' SQL, so that a server kept between two runs never serves an old schema.
 */
export async function templateDatabase(superuser: Client): Promise<string> {
  const name = TEMPLATE + (await digestOfMigrations());
  await superuser.query('SELECT pg_advisory_lock($1)', [LOCK]);
  try {
    if (!(await isReady(superuser, name))) await create(superuser, name);
  } finally {
    await superuser.query('SELECT pg_advisory_unlock($1)', [LOCK]);
  }
  return name;
}

/**
 * Name of a database that holds the migrated schema and what `fill` puts in it, made once for the whole run: filling
 * takes seconds, copying takes a moment. It is kept for this process's run alone, since code fills it.
 */
export async function filledDatabase(
  superuser: Client,
  name: string,
  fill: (loginUrl: string) => Promise<void>,
): Promise<string> {
  const filled = `oeeo_filled_${name}_${process.env['TEST_RUN'] ?? String(process.pid)}`;
  const empty = await templateDatabase(superuser);
  await superuser.query('SELECT pg_advisory_lock($1)', [LOCK]);
  try {
    if (!(await isReady(superuser, filled))) {
      await superuser.query(`DROP DATABASE IF EXISTS ${filled} WITH (FORCE)`);
      await superuser.query(`CREATE DATABASE ${filled} OWNER ${TEST_OWNER} TEMPLATE ${empty}`);
      await fill(addressOf(filled, TEST_LOGIN));
      await superuser.query(`ALTER DATABASE ${filled} IS_TEMPLATE true`);
    }
  } finally {
    await superuser.query('SELECT pg_advisory_unlock($1)', [LOCK]);
  }
  return filled;
}

/** A template whose making was cut short is not marked as one. */
async function isReady(superuser: Client, name: string): Promise<boolean> {
  const { rowCount } = await superuser.query('SELECT FROM pg_database WHERE datname = $1 AND datistemplate', [name]);
  return rowCount === 1;
}

async function create(superuser: Client, name: string): Promise<void> {
  await superuser.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await superuser.query(`CREATE DATABASE ${name} OWNER ${TEST_OWNER} TEMPLATE template0 ENCODING 'UTF8'`);
  await migrate({ ownerUrl: addressOf(name, TEST_OWNER), appLogin: TEST_LOGIN });
  await superuser.query(`ALTER DATABASE ${name} IS_TEMPLATE true`);
}

async function digestOfMigrations(): Promise<string> {
  const hash = createHash('sha256');
  const recorder = { query: async (sql: string) => hash.update(sql) } as unknown as QueryRunner;
  for (const Migration of MIGRATIONS) await new Migration().up(recorder);
  return hash.digest('hex').slice(0, 16);
}
