import { isImportForgotten, WORKER } from '@ou-en-est-on/domain';
import { type DataSource, type EntityManager, IsNull } from 'typeorm';
import { recordAudit } from '../../audit/record-audit.js';
import { inTransaction } from '../../identity/in-transaction.js';
import { ImportRunEntity } from './import-run.entity.js';
import { ImportRunRepository } from './import-run.repository.js';
import type { ImportStore } from './work-on-runs.js';

/** A file being received is written to: one that nothing was written to for so long is nobody's. */
const ORPHAN_MS = 86_400_000;

const WAITS_FOR_PUBLICATION = { status: 'ready', task: IsNull() } as const;

/**
 * Throws away the files that were tried and that nobody published in time, with what their reading had staged; each in
 * a transaction of its own, told to the audit.
 * @returns how many
 */
export async function discardForgottenRuns(dataSource: DataSource, store: ImportStore, now: Date): Promise<number> {
  const ready = await asWorker(dataSource, (manager) => manager.findBy(ImportRunEntity, WAITS_FOR_PUBLICATION));
  let discarded = 0;
  for (const { id } of ready.filter((run) => isImportForgotten(run, now))) {
    const run = await asWorker(dataSource, (manager) => discard(manager, id));
    if (run) discarded += 1;
    // Killed before this, the file is nobody's: it is removed as such.
    if (run?.storedAs) await store.remove(run.storedAs);
  }
  return discarded;
}

/** @returns null when somebody asked for its publication meanwhile, or threw it away already */
async function discard(manager: EntityManager, id: string): Promise<ImportRunEntity | null> {
  const where = { id, ...WAITS_FOR_PUBLICATION };
  const run = await manager.findOne(ImportRunEntity, { where, lock: { mode: 'pessimistic_write' } });
  if (!run) return null;
  await new ImportRunRepository(manager).discard(id);
  const { sourceFile, sha256, stagedCount: values, askedBy } = run;
  const before = { sourceFile, sha256, values, askedBy };
  await recordAudit(manager, { operation: 'discard-import', table: 'import_run', id, before });
  return run;
}

/**
 * Removes the files that no run waits for any more: whoever received them, or was to remove them, was killed.
 * @returns how many
 */
export async function removeOrphanFiles(dataSource: DataSource, store: ImportStore, now: Date): Promise<number> {
  const old = (await store.list()).filter(({ writtenAt }) => now.getTime() - writtenAt.getTime() > ORPHAN_MS);
  if (old.length === 0) return 0;
  const awaited = await asWorker(dataSource, (manager) =>
    manager.query<{ storedAs: string }[]>(
      `SELECT stored_as AS "storedAs" FROM import_run
       WHERE stored_as IS NOT NULL AND (status = 'ready' OR task IS NOT NULL)`,
    ),
  );
  const kept = new Set(awaited.map(({ storedAs }) => storedAs));
  const orphans = old.filter(({ name }) => !kept.has(name));
  for (const { name } of orphans) await store.remove(name);
  return orphans.length;
}

/** Said here, whatever the connections are: who may not see the runs would take every file for nobody's. */
function asWorker<T>(dataSource: DataSource, work: (manager: EntityManager) => Promise<T>): Promise<T> {
  return inTransaction(dataSource, { identity: WORKER }, work);
}
