import { once } from 'node:events';
import { mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startPinned } from './bench/pinned.mjs';
import { get, measureRead, READS } from './bench/reads.mjs';
import { load, report, table } from './bench/report.mjs';
import { API, build } from './build.mjs';
import { runNode } from './children.mjs';
import { install } from './install.mjs';
import { startPostgres } from './postgres.mjs';
import { Refusal, runMain } from './refusal.mjs';
import { ROOT, toolEnvironment } from './workspace.mjs';

const SERVER_CORE = 0;

/** `npm run bench`: measures on a database of its own, prints the table, and writes it down with the machine. */
async function main() {
  await install();
  const busy = load();
  if (!process.env.SKIP_BUILD) await build([API], (line) => console.log(line));
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  const closings = [() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })];
  try {
    const postgres = await startPostgres({ dir: path.join(folder, 'postgres'), onLost: () => process.exit(1) });
    closings.push(postgres.stop);
    const api = await startLoadedApi(postgres, folder);
    closings.push(() => stop(api.process));
    const rows = [];
    for (const read of READS) rows.push(await measureRead(read, api, folder));
    console.log(table(rows, busy));
    const day = new Date().toISOString().slice(0, 10);
    writeFileSync(path.join(ROOT, 'docs/benchmarks.md'), `${report(rows, { day, busy })}\n`);
    const format = [path.join(ROOT, 'node_modules/prettier/bin/prettier.cjs'), '--write', 'docs/benchmarks.md'];
    await runNode(format, { quiet: true });
  } finally {
    for (const close of closings.reverse()) await close();
  }
}

async function startLoadedApi({ appUrl, ownerUrl }, folder) {
  const port = await freePort();
  const env = toolEnvironment({ DATABASE_URL: appUrl, MIGRATION_DATABASE_URL: ownerUrl, PORT: String(port) });
  for (const name of ['migrate', 'data-load']) {
    const { code, output } = await runNode([path.join(ROOT, `apps/api/dist/commands/${name}.js`)], {
      env,
      quiet: true,
    });
    if (code !== 0) throw new Refusal(output.trim());
  }
  const log = openSync(path.join(folder, 'api.log'), 'w');
  const child = startPinned(SERVER_CORE, [path.join(ROOT, 'apps/api/dist/main.js')], { env, stdout: log });
  for (let tries = 0; tries < 300; tries++) {
    if (await get(port, '/health/ready', {}).catch(() => null)) return { process: child, port };
    await pause(100);
  }
  throw new Refusal('Le serveur n’a pas démarré.');
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

async function stop(child) {
  child.kill('SIGTERM');
  if (child.exitCode === null) await once(child, 'exit');
}

await runMain(main);
