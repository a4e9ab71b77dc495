import { randomUUID } from 'node:crypto';
import { type EntityManager, IsNull, Not } from 'typeorm';
import { ImportRepository } from '../../indicators/import.repository.js';
import type { ImportDescriptor } from '../descriptor/import-descriptor.js';
import { type FindingSeverity, ImportFindingEntity } from './import-finding.entity.js';
import { ImportRunEntity, type RunState } from './import-run.entity.js';

/** A file handed over, as it is now: `withdrawn` once it was published and undone. */
export interface ImportRun extends Omit<ImportRunEntity, 'status'> {
  readonly status: RunState | 'withdrawn';
  readonly publishedAt: Date | null;
  readonly withdrawnAt: Date | null;
}

export interface NewRun {
  readonly sourceFile: string;
  readonly storedAs: string | null;
  readonly descriptor: ImportDescriptor | null;
  readonly byteCount: number | null;
}

export type ImportFinding = Omit<ImportFindingEntity, 'runId'>;

/** The last run of a page: the next one starts after it. */
export interface RunCursor {
  readonly requestedAt: string;
  readonly id: string;
}

export class ImportRunRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Hands a file over: the next thing to do is to check it. */
  async create(run: NewRun, now: Date, id: string = randomUUID()): Promise<string> {
    await this.manager.insert(ImportRunEntity, {
      ...UNREAD,
      ...run,
      id,
      requestedAt: now,
      askedBy: ASKED_BY,
    } as object);
    return id;
  }

  async findById(id: string): Promise<ImportRun | null> {
    const run = await this.manager.findOneBy(ImportRunEntity, { id });
    if (!run) return null;
    const [published] = await new ImportRepository(this.manager).findByIds([id]);
    return toRun(run, published);
  }

  /** Files that a person handed over, or asked to be published; the latest first. */
  findAskedBy(personId: string): Promise<Pick<ImportRunEntity, 'id' | 'sourceFile' | 'requestedAt'>[]> {
    return this.manager.find(ImportRunEntity, {
      select: { id: true, sourceFile: true, requestedAt: true },
      where: { askedBy: personId },
      order: { requestedAt: 'DESC', id: 'ASC' },
    });
  }

  /** Latest first, after a place in that order. */
  async findPage(after: RunCursor | null, limit: number): Promise<{ items: ImportRun[]; total: number }> {
    const page = this.manager
      .createQueryBuilder(ImportRunEntity, 'run')
      .orderBy('run.requestedAt', 'DESC')
      .addOrderBy('run.id', 'DESC')
      .limit(limit);
    if (after) page.where('(run.requestedAt, run.id) < (:requestedAt::timestamptz, :id)', after);
    const runs = await page.getMany();
    const published = await new ImportRepository(this.manager).findByIds(runs.map(({ id }) => id));
    const byId = new Map(published.map((one) => [one.id, one]));
    return { items: runs.map((run) => toRun(run, byId.get(run.id))), total: await this.manager.count(ImportRunEntity) };
  }

  /** How many wait for a worker, or are in its hands. */
  async countWaiting(): Promise<number> {
    return this.manager.countBy(ImportRunEntity, { task: Not(IsNull()) });
  }

  /** In the order of the file; what is about the whole file first. */
  async findFindings(runId: string, severity: FindingSeverity, limit: number): Promise<ImportFinding[]> {
    return this.manager.find(ImportFindingEntity, {
      where: { runId, severity },
      order: { line: { direction: 'ASC', nulls: 'FIRST' }, rank: 'ASC' },
      take: limit,
    });
  }

  /** Asks a worker to publish a checked file. False when it is not one that can be. */
  async requestPublication(id: string): Promise<boolean> {
    const { affected } = await this.manager.update(
      ImportRunEntity,
      { id, status: 'ready' },
      { task: 'publish', attempts: 0, askedBy: ASKED_BY },
    );
    return affected === 1;
  }

  /** Forgets a run that was not published, with all that its reading left. */
  async discard(id: string): Promise<void> {
    const run = await this.manager.findOneBy(ImportRunEntity, { id });
    if (!run || run.status === 'published') return;
    await this.manager.query('DELETE FROM staged_observation WHERE run_id = $1', [id]);
    await this.manager.delete(ImportFindingEntity, { runId: id });
    await this.manager.delete(ImportRunEntity, { id });
  }
}

/** Whoever this transaction is in the name of; the worker that does the work is not who asked for it. */
const ASKED_BY = (): string => 'current_identity()';

const UNREAD = {
  status: 'checking',
  task: 'check',
  attempts: 0,
  checkedAt: null,
  bytesRead: 0,
  sha256: null,
  format: null,
  encoding: null,
  delimiter: null,
  lineCount: 0,
  stagedCount: 0,
  createdCount: 0,
  changedCount: 0,
  unchangedCount: 0,
  refusalCount: 0,
  sameAs: null,
  failure: null,
} as const;

function toRun(
  run: ImportRunEntity,
  published: { publishedAt: Date; withdrawnAt: Date | null } | undefined,
): ImportRun {
  const withdrawnAt = published?.withdrawnAt ?? null;
  const status = withdrawnAt === null ? run.status : 'withdrawn';
  return { ...run, status, publishedAt: published?.publishedAt ?? null, withdrawnAt };
}
