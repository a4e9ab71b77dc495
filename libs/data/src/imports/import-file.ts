import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { ImportFault } from './csv/import-fault.js';
import type { ImportDescriptor } from './descriptor/import-descriptor.js';
import { checkRun } from './runs/check-run.js';
import { ImportRunEntity } from './runs/import-run.entity.js';
import { type ImportFinding, ImportRunRepository } from './runs/import-run.repository.js';
import { publishRun } from './runs/publish-run.js';
import { withRunLock } from './runs/run-lock.js';

/** A file to import: its name, for the record, and its bytes as they come. */
export interface ImportSource {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly descriptor: ImportDescriptor | null;
}

/** `ready`: nothing stands against publishing it; `unchanged`: the same bytes are published, and shown. */
export type ImportStatus = 'ready' | 'published' | 'unchanged' | 'refused';

/** What came of a file. */
export interface ImportReport {
  readonly status: ImportStatus;
  readonly sourceFile: string;
  /** The published import that holds these bytes, if any. */
  readonly importId: string | null;
  /** Lines read, the header's left out. */
  readonly lines: number;
  /** Keys that are not shown so far; the others are shown already, with another value or with the same. */
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  /** The first refusals, in the order of the file; `refusalCount` counts them all. */
  readonly refusals: readonly (Omit<ImportFinding, 'code'> & { readonly code: ImportFault['code'] })[];
  readonly refusalCount: number;
  readonly warnings: readonly ImportFinding[];
}

const LISTED = 200;

/**
 * Reads a file here and now, and publishes it if asked and if nothing stands against it: whole, or not at all.
 * What is not published leaves nothing behind.
 */
export async function importFile(
  dataSource: DataSource,
  source: ImportSource,
  { publish, now }: { publish: boolean; now: Date },
): Promise<ImportReport> {
  const { name: sourceFile, descriptor } = source;
  const id = randomUUID();
  const begun = performance.now();
  const report = await withRunLock(dataSource, id, async (manager) => {
    const runs = new ImportRunRepository(manager);
    // Seen by workers from here on: the lock tells them that it is in hand.
    await runs.create({ sourceFile, descriptor, storedAs: null, byteCount: null }, now, id);
    try {
      await checkRun(manager, await manager.findOneByOrFail(ImportRunEntity, { id }), source.bytes, now);
      // A long file is published well after its reading began.
      if (publish) await publishRun(manager, id, new Date(now.getTime() + performance.now() - begun));
      return await reportOf(runs, id);
    } finally {
      await new ImportRunRepository(dataSource.manager).discard(id);
    }
  });
  if (!report) throw new Error(`L’import ${id} est déjà dans d’autres mains : relancez la commande.`);
  return report;
}

async function reportOf(runs: ImportRunRepository, id: string): Promise<ImportReport> {
  const run = await runs.findById(id);
  if (!run) throw new Error(`L’import ${id} a disparu pendant sa lecture.`);
  const refusals = await runs.findFindings(id, 'refusal', LISTED);
  return {
    status: run.status as ImportStatus,
    sourceFile: run.sourceFile,
    importId: run.status === 'published' ? id : run.sameAs,
    lines: run.lineCount,
    created: run.createdCount,
    changed: run.changedCount,
    unchanged: run.unchangedCount,
    refusals: refusals as ImportReport['refusals'],
    refusalCount: run.refusalCount,
    warnings: await runs.findFindings(id, 'warning', LISTED),
  };
}
