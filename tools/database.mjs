import { rmSync } from 'node:fs';
import path from 'node:path';
import { findRunningPostgres, startPostgres } from './postgres.mjs';
import { stopStale } from './postgres/stale.mjs';
import { dataFolder } from './workspace.mjs';

const folder = () => path.join(dataFolder(), 'postgres');
const settingsOf = ({ appUrl, ownerUrl }) => ({ DATABASE_URL: appUrl, MIGRATION_DATABASE_URL: ownerUrl });

const isGiven = () => Boolean(process.env.DATABASE_URL || process.env.DATABASE_URL_FILE);

/**
 * The settings that name the database, and how to let go of it: the caller's, else a server of our own.
 * `elsewhere`: the folder of its data when it could not be under DATA_DIR.
 */
export async function openDatabase(onLost) {
  if (isGiven()) return { settings: {}, stop: async () => undefined };
  const server = await startPostgres({ dir: folder(), onLost });
  const elsewhere = path.basename(path.dirname(server.dir)) === path.basename(dataFolder()) ? undefined : server.dir;
  return { settings: settingsOf(server), elsewhere, stop: server.stop };
}

/**
 * For whoever starts from nothing (FRESH_DATA, a demonstration made again): the place is theirs when they call this. A
 * server that a killed launcher left there is stopped before: nothing must write in what is being removed.
 */
export async function removeDatabase() {
  await stopStale(path.resolve(folder()));
  rmSync(folder(), { recursive: true, force: true, maxRetries: 5 });
}

/** The same for a passing command, which joins the server that runs already if there is one. */
export async function joinDatabase() {
  const running = isGiven() ? undefined : await findRunningPostgres(folder());
  return running ? { settings: settingsOf(running), stop: async () => undefined } : openDatabase();
}
