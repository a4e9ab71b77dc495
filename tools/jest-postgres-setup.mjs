import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startPostgres } from './postgres.mjs';

/** One PostgreSQL per Jest run: the one of TEST_DATABASE_URL (a superuser's address), else a temporary one. */
export default async function setUp() {
  process.env.TEST_RUN = randomUUID().slice(0, 8);
  if (process.env.TEST_DATABASE_URL) return;
  const dir = path.join(tmpdir(), `ou-en-est-on-tests-${randomUUID()}`);
  globalThis.temporaryPostgres = await startPostgres({ dir, durable: false });
  process.env.TEST_DATABASE_URL = globalThis.temporaryPostgres.superuserUrl;
}
