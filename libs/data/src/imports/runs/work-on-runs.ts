import type { DataSource, EntityManager } from 'typeorm';
import { checkRun } from './check-run.js';
import { databaseRefusal } from './database-refusal.js';
import { ImportRunEntity } from './import-run.entity.js';
import { publishRun } from './publish-run.js';
import { withRunLock } from './run-lock.js';

/** A file handed over, whole or still coming. */
export interface StoredFile {
  readonly name: string;
  readonly writtenAt: Date;
}

/** Where the files handed over wait. */
export interface ImportStore {
  read(storedAs: string): AsyncIterable<Uint8Array>;
  remove(storedAs: string): Promise<void>;
  list(): Promise<StoredFile[]>;
}

/** A run that ended its worker this many times is given up. */
const ATTEMPTS = 4;

/**
 * Does what the oldest waiting run asks for, unless another process is at it. What a killed process left half done is
 * begun anew: nothing of it shows before its publication.
 * @returns false when nothing is waiting
 */
export async function workOnNextRun(dataSource: DataSource, store: ImportStore, now: Date): Promise<boolean> {
  const waiting = await dataSource.query<{ id: string }[]>(
    'SELECT id FROM import_run WHERE task IS NOT NULL ORDER BY requested_at, id',
  );
  for (const { id } of waiting) {
    const worked = await withRunLock(dataSource, id, (manager) => workOn(manager, id, store, now));
    if (worked) return true;
  }
  return false;
}

async function workOn(manager: EntityManager, id: string, store: ImportStore, now: Date): Promise<boolean> {
  const run = await manager.findOneBy(ImportRunEntity, { id });
  if (!run?.task) return false;
  await manager.increment(ImportRunEntity, { id }, 'attempts', 1);
  if (run.attempts >= ATTEMPTS) await fail(manager, id, 'La lecture de ce fichier a été interrompue trop de fois.');
  else await attempt(manager, run, store, now);
  await removeUnlessReady(manager, run, store);
  return true;
}

/** What the database refuses once it would refuse again: it is told at once. Anything else is tried again. */
async function attempt(manager: EntityManager, run: ImportRunEntity, store: ImportStore, now: Date): Promise<void> {
  try {
    await (run.task === 'check' ? check(manager, run, store, now) : publish(manager, run, store, now));
  } catch (error) {
    const rule = databaseRefusal(error);
    if (rule === null) throw error;
    const failure = `La base de données refuse ce que disent ce fichier ou son descripteur (règle ${rule}) : rien n’est publié. Signalez-le à qui tient ce site.`;
    await fail(manager, run.id, failure);
  }
}

async function check(manager: EntityManager, run: ImportRunEntity, store: ImportStore, now: Date): Promise<void> {
  if (run.storedAs === null) {
    await fail(manager, run.id, 'La commande qui lisait ce fichier s’est arrêtée : relancez-la.');
    return;
  }
  try {
    await checkRun(manager, run, store.read(run.storedAs), now);
  } catch (error) {
    if (!isMissingFile(error)) throw error;
    await fail(manager, run.id, 'Le fichier déposé n’est plus là : déposez-le de nouveau.');
  }
}

async function publish(manager: EntityManager, run: ImportRunEntity, store: ImportStore, now: Date): Promise<void> {
  if ((await publishRun(manager, run.id, now)) !== 'lost') return;
  await check(manager, run, store, now);
  await publishRun(manager, run.id, now);
}

async function fail(manager: EntityManager, id: string, failure: string): Promise<void> {
  await manager.query('DELETE FROM staged_observation WHERE run_id = $1', [id]);
  await manager.update(ImportRunEntity, { id }, { status: 'failed', failure, task: null });
}

/** The file of a run that waits for its publication may have to be read again; that of any other is of no more use. */
async function removeUnlessReady(
  manager: EntityManager,
  { id, storedAs }: ImportRunEntity,
  store: ImportStore,
): Promise<void> {
  const run = await manager.findOneBy(ImportRunEntity, { id });
  if (storedAs !== null && run?.status !== 'ready') await store.remove(storedAs);
}

function isMissingFile(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
