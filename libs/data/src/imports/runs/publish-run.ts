import type { EntityManager } from 'typeorm';
import { recordAudit } from '../../audit/record-audit.js';
import { ImportEntity } from '../../indicators/import.entity.js';
import { type Import, ImportRepository } from '../../indicators/import.repository.js';
import { refreshSearch } from '../../search/refresh-search.js';
import { defineIndicators } from './define-indicators.js';
import { ImportRunEntity } from './import-run.entity.js';
import { ObservationStage } from './observation-stage.js';

/** What came of a publication: `lost` when the staged values are no longer there, and the file must be read again. */
export type Publication = 'published' | 'unchanged' | 'not-ready' | 'lost';

/** Shows the values of a checked file, all in one transaction, or none. */
export function publishRun(manager: EntityManager, id: string, now: Date): Promise<Publication> {
  return manager.transaction(async (transaction) => {
    // One publication at a time: what is shown is decided by their order.
    await transaction.query(`SELECT pg_advisory_xact_lock(hashtextextended('publish an import', 0))`);
    const run = await transaction.findOne(ImportRunEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (run?.status !== 'ready' || run.sha256 === null) return 'not-ready';
    const stage = new ObservationStage(transaction, id);
    if ((await stage.count()) !== run.stagedCount) return 'lost';
    const same = await findAsShown(transaction, run.sha256, stage);
    if (same) {
      await stage.clear();
      await transaction.update(ImportRunEntity, { id }, { status: 'unchanged', sameAs: same.id, task: null });
      return 'unchanged';
    }
    await publish(transaction, run, stage, now);
    return 'published';
  });
}

/**
 * The published import of these very bytes, when publishing them again would change nothing: its values gave way to
 * no later import, and the descriptor means the same series of the same indicators by it.
 */
export async function findAsShown(
  manager: EntityManager,
  sha256: string,
  stage: ObservationStage,
): Promise<Import | null> {
  const same = await new ImportRepository(manager).findPublished('series', sha256);
  if (!same) return null;
  const { created, changed } = await stage.compare();
  return created === 0 && changed === 0 ? same : null;
}

async function publish(
  manager: EntityManager,
  run: ImportRunEntity,
  stage: ObservationStage,
  now: Date,
): Promise<void> {
  const counts = await countsAtLast(manager, run, stage);
  await manager.insert(ImportEntity, {
    id: run.id,
    kind: 'series',
    sourceFile: run.sourceFile,
    sha256: run.sha256 ?? '',
    publisher: run.descriptor?.publisher ?? null,
    rowCount: run.lineCount,
    observationCount: run.stagedCount,
    status: 'published',
    publishedAt: await laterThanAll(manager, now),
    withdrawnAt: null,
  });
  await defineIndicators(manager, run);
  await stage.publish();
  await stage.clear();
  await refreshSearch(manager);
  await manager.update(ImportRunEntity, { id: run.id }, { ...counts, status: 'published', task: null });
  const { sourceFile, sha256, stagedCount: values, askedBy } = run;
  const after = { sourceFile, sha256, values, askedBy };
  await recordAudit(manager, { operation: 'publish-import', table: 'import', id: run.id, after });
}

/** The counts of the check, made again when what is shown has changed since. */
async function countsAtLast(
  manager: EntityManager,
  run: ImportRunEntity,
  stage: ObservationStage,
): Promise<Partial<ImportRunEntity>> {
  const [row] = await manager.query<{ changed: boolean }[]>(
    `SELECT EXISTS (SELECT FROM import WHERE published_at >= $1 OR withdrawn_at >= $1) AS changed`,
    [run.checkedAt],
  );
  if (!row?.changed) return {};
  const { created, changed, unchanged } = await stage.compare();
  return { createdCount: created, changedCount: changed, unchangedCount: unchanged };
}

/** The instant of a publication, after that of every other: the latest import is the one that shows. */
async function laterThanAll(manager: EntityManager, now: Date): Promise<Date> {
  const [row] = await manager.query<{ at: Date }[]>(
    `SELECT greatest($1::timestamptz, max(published_at) + interval '1 millisecond') AS at FROM import`,
    [now],
  );
  return row?.at ?? now;
}
