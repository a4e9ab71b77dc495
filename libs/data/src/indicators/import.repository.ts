import type { Observation } from '@ou-en-est-on/domain';
import { type EntityManager, In } from 'typeorm';
import { ImportEntity, type ImportKind } from './import.entity.js';
import { ObservationEntity } from './observation.entity.js';

/** A file published here. */
export interface Import {
  readonly id: string;
  readonly kind: ImportKind;
  readonly sourceFile: string;
  readonly sha256: string;
  readonly publisher: string | null;
  readonly rowCount: number;
  readonly observationCount: number;
  readonly publishedAt: Date;
  readonly withdrawnAt: Date | null;
}

export type NewImport = Omit<Import, 'observationCount' | 'withdrawnAt'>;
export type NewObservation = Omit<Observation, 'importId'>;

/** Rows of one INSERT: PostgreSQL takes 65,535 parameters, a value has fifteen. */
const BATCH = 2_000;

/** Imports. What was published is never rewritten: a wrong import is withdrawn, and a new one published. */
export class ImportRepository {
  constructor(private readonly manager: EntityManager) {}

  async findByIds(ids: readonly string[]): Promise<Import[]> {
    return (await this.manager.findBy(ImportEntity, { id: In([...ids]) })).map(toImport);
  }

  /** The last import of these very bytes, published or withdrawn. */
  async findLast(kind: ImportKind, sha256: string): Promise<Import | null> {
    const row = await this.manager.findOne(ImportEntity, {
      where: { kind, sha256 },
      order: { status: 'ASC', publishedAt: 'DESC' },
    });
    return row && toImport(row);
  }

  /** The last import of these very bytes that is still published, if any. */
  async findPublished(kind: ImportKind, sha256: string): Promise<Import | null> {
    const last = await this.findLast(kind, sha256);
    return last?.withdrawnAt === null ? last : null;
  }

  /** Publishes a file with all its values. Runs in a transaction: the caller's, or its own. */
  async publish(file: NewImport, observations: readonly NewObservation[]): Promise<void> {
    await this.manager.transaction(async (manager) => {
      const observationCount = observations.length;
      await manager.insert(ImportEntity, { ...file, status: 'published', observationCount, withdrawnAt: null });
      for (let start = 0; start < observationCount; start += BATCH) {
        const rows = observations.slice(start, start + BATCH).map((value) => ({ ...value, importId: file.id }));
        await manager.insert(ObservationEntity, rows);
      }
    });
  }

  /**
   * Stops showing the values of an import; those of an earlier one show again.
   * @returns false when there is no such import, or it was withdrawn already
   */
  async withdraw(id: string, at: Date): Promise<boolean> {
    const { affected } = await this.manager
      .createQueryBuilder()
      .update(ImportEntity)
      .set({ status: 'withdrawn', withdrawnAt: () => 'greatest(published_at, :at::timestamptz)' })
      .where({ id, status: 'published' })
      .setParameter('at', at)
      .execute();
    return affected === 1;
  }
}

function toImport(row: ImportEntity): Import {
  return {
    id: row.id,
    kind: row.kind,
    sourceFile: row.sourceFile,
    sha256: row.sha256,
    publisher: row.publisher,
    rowCount: row.rowCount,
    observationCount: row.observationCount,
    publishedAt: row.publishedAt,
    withdrawnAt: row.withdrawnAt,
  };
}
