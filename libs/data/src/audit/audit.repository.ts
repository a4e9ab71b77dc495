import type { EntityManager } from 'typeorm';
import { type DatedSeal, findLastSeal } from './seal-entries.js';

/** An act as it is read by those who may. */
export interface AuditedAct {
  readonly id: string;
  readonly at: Date;
  readonly identity: string | null;
  readonly operation: string;
  readonly outcome: string;
  readonly subjectTable: string | null;
  readonly subjectId: string | null;
  readonly collectivityId: string | null;
  readonly before: object | null;
  readonly after: object | null;
  readonly requestId: string | null;
  /** Its place in the chain; null when it is too recent. */
  readonly position: number | null;
}

/** The audit as it is read; it is written by `recordAudit`. */
export class AuditRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Latest first, before a given one. */
  async findPage(before: string | null, limit: number): Promise<{ items: AuditedAct[]; total: number }> {
    const items = await this.manager.query<AuditedAct[]>(
      `SELECT entry.id::text AS id, at, identity, operation, outcome, subject_table AS "subjectTable",
         subject_id AS "subjectId", collectivity_id AS "collectivityId", before, after, request_id AS "requestId",
         position::int AS position
       FROM audit_entry entry LEFT JOIN audit_seal ON entry_id = entry.id
       WHERE $1::bigint IS NULL OR entry.id < $1::bigint ORDER BY entry.id DESC LIMIT $2`,
      [before, limit],
    );
    const [row] = await this.manager.query<{ total: number }[]>('SELECT count(*)::int AS total FROM audit_entry');
    return { items, total: row?.total ?? 0 };
  }

  findLastSeal(): Promise<DatedSeal> {
    return findLastSeal(this.manager);
  }
}
