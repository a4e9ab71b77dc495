import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startPostgres } from './postgres.mjs';

/** One PostgreSQL per Jest run: the one of TEST_DATABASE_URL (a superuser's address), else a temporary one. */
export default async function setUp() {
  if (process.env.TEST_DATABASE_URL) return;
  const parent = mkdtempSync(path.join(tmpdir(), 'ou-en-est-on-tests-'));
  // Started by root, the server runs as another account, which must go through.
  chmodSync(parent, 0o711);
  const server = await startPostgres({ dir: path.join(parent, 'postgres'), durable: false });
  process.env.TEST_DATABASE_URL = server.superuserUrl;
  globalThis.temporaryPostgres = { parent, server };
}
