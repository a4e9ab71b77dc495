import { once } from 'node:events';
import { chmodSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findBrowser, launchOptions } from '../browser.mjs';
import { runNode } from '../children.mjs';
import { startPostgres } from '../postgres.mjs';
import { Refusal } from '../refusal.mjs';
import { secretsKeySettings } from '../secrets-key.mjs';
import { ROOT, toolEnvironment } from '../workspace.mjs';
import { SERVER_CORE, startPinned } from './pinned.mjs';

const READY_TRIES = 300;
/** Every read comes from one address here: the limit is not what is measured. */
const NO_LIMIT = '1000000';

/**
 * What the rows are measured on: a folder, a database and an API of the bench's own, loaded as every installation is,
 * and a browser. `pages` gathers the pages already weighed.
 */
export async function openStage() {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  // PostgreSQL may run under another account, which has to go through this folder.
  chmodSync(folder, 0o711);
  const closings = [() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })];
  const close = async () => {
    for (const closing of closings.splice(0).reverse()) await closing();
  };
  try {
    const postgres = await startPostgres({ dir: path.join(folder, 'postgres'), onLost: () => process.exit(1) });
    closings.push(postgres.stop);
    const api = await startLoadedApi(postgres, folder);
    closings.push(() => stop(api.process));
    const browser = await openBrowser();
    closings.push(() => browser.close());
    return { folder, postgres, api, browser, origin: `http://127.0.0.1:${api.port}`, pages: [], close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function startLoadedApi({ appUrl, ownerUrl }, folder) {
  const port = await freePort();
  const settings = { DATABASE_URL: appUrl, MIGRATION_DATABASE_URL: ownerUrl, RATE_LIMIT: NO_LIMIT };
  const env = toolEnvironment({ ...settings, DATA_DIR: folder, PORT: String(port), ...secretsKeySettings(folder) });
  for (const name of ['migrate', 'data-load']) {
    const command = path.join(ROOT, `apps/api/dist/commands/${name}.js`);
    const { code, output } = await runNode([command], { env, quiet: true });
    if (code !== 0) throw new Refusal(output.trim());
  }
  const log = openSync(path.join(folder, 'api.log'), 'w');
  const child = startPinned(SERVER_CORE, [path.join(ROOT, 'apps/api/dist/main.js')], { env, stdout: log });
  for (let tries = 0; tries < READY_TRIES; tries++) {
    const answer = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => null);
    if (answer?.ok) return { process: child, port };
    await pause(100);
  }
  child.kill('SIGKILL');
  throw new Refusal(`Le serveur n’a pas démarré.\n${readFileSync(path.join(folder, 'api.log'), 'utf8')}`);
}

async function openBrowser() {
  const { chromium } = await import('@playwright/test');
  return chromium.launch(launchOptions(await findBrowser()));
}

export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

export async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}
