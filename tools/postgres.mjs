import { existsSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeFolder } from './folders.mjs';
import { guard } from './guardian.mjs';
import { acquireLock, isHeld } from './lock.mjs';
import { addressFor, bootstrap } from './postgres/bootstrap.mjs';
import { APPLICATION, ensureCluster, OWNER, readPasswords, SUPERUSER } from './postgres/cluster.mjs';
import { chooseRunner } from './postgres/runner.mjs';
import { superviseServer } from './postgres/server.mjs';
import { stopStale } from './postgres/stale.mjs';
import { Refusal } from './refusal.mjs';

/** The addresses of the running server, for the other commands of the same checkout. */
const RUNNING = 'running.json';

/**
 * Starts the PostgreSQL server that npm installed, in the folder `dir`, made at the first start.
 * @param {object} options
 * @param {boolean} [options.durable] false: faster, for tests, and the folder is removed at the end
 * @param {(reason: Error) => void} [options.onLost] called when the server has died and cannot be started again
 * @returns {Promise<{ dir: string, port: number, ownerUrl: string, appUrl: string, superuserUrl: string, stop(): Promise<void> }>}
 */
export async function startPostgres({ dir, port, durable = true, settings = {}, onLost = () => undefined }) {
  const folder = wholePath(dir);
  const release = await acquireLock(lockName(folder));
  if (!release) {
    throw new Refusal(
      `La base de données de ${folder} est déjà ouverte par une autre commande.\n` +
        'Attendez sa fin ou arrêtez-la (Ctrl-C dans son terminal), ou donnez un autre dossier par DATA_DIR.',
    );
  }
  try {
    return await start(chooseRunner(folder), { port, durable, settings, onLost, release });
  } catch (error) {
    await release();
    throw error;
  }
}

/** The addresses of the server that another process runs in this folder; undefined when none does. */
export async function findRunningPostgres(dir) {
  const folder = wholePath(dir);
  if (!(await isHeld(lockName(folder)))) return undefined;
  const file = path.join(chooseRunner(folder).dir, RUNNING);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

async function start(runner, { port, durable, settings, onLost, release }) {
  const { dir } = runner;
  const running = path.join(dir, RUNNING);
  await stopStale(dir);
  await ensureCluster(runner, durable);
  rmSync(running, { force: true });
  const onStart = (pid) => guard(pid, 'INT', durable ? '' : dir);
  const server = await superviseServer(runner, { port, durable, settings, onStart, onLost });
  const stop = async () => {
    rmSync(running, { force: true });
    await server.stop();
    if (!durable) rmSync(dir, { recursive: true, force: true });
    await release();
  };
  try {
    const addresses = await prepare(dir, server.port);
    writeFileSync(running, JSON.stringify(addresses), { mode: 0o600 });
    return { dir, port: server.port, ...addresses, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function prepare(dir, port) {
  const passwords = readPasswords(dir);
  await bootstrap(port, passwords);
  return {
    ownerUrl: addressFor(OWNER, passwords, port),
    appUrl: addressFor(APPLICATION, passwords, port),
    superuserUrl: addressFor(SUPERUSER, passwords, port, 'postgres'),
  };
}

const lockName = (folder) => `postgres:${folder}`;

/** Two names of one folder must take the same lock. */
function wholePath(dir) {
  const parent = path.dirname(path.resolve(dir));
  makeFolder(parent);
  return path.join(realpathSync(parent), path.basename(dir));
}
