import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startPostgres } from './postgres.mjs';

/**
 * One PostgreSQL per Jest run: the one of TEST_DATABASE_URL (a superuser's address), else a temporary one. And one
 * folder for whatever the tests put among temporary files, which goes with the run.
 */
export default async function setUp() {
  process.env.TEST_RUN = randomUUID().slice(0, 8);
  const dir = path.join(tmpdir(), `ou-en-est-on-tests-${randomUUID()}`);
  globalThis.temporaryFiles = mkdtempSync(path.join(tmpdir(), 'ou-en-est-on-jest-'));
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = globalThis.temporaryFiles;
  if (process.env.TEST_DATABASE_URL) return;
  globalThis.temporaryPostgres = await startPostgres({ dir, durable: false });
  process.env.TEST_DATABASE_URL = globalThis.temporaryPostgres.superuserUrl;
}
