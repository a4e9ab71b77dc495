import type { AuditOutcome, CalendarDate } from '@ou-en-est-on/domain';
import type { EntityManager } from 'typeorm';
import { type DatedSeal, findLastSeal } from './seal-entries.js';

/** An act as it is read by those who may. */
export interface AuditedAct {
  readonly id: string;
  readonly at: Date;
  readonly identity: string | null;
  readonly operation: string;
  readonly outcome: AuditOutcome;
  readonly subjectTable: string | null;
  readonly subjectId: string | null;
  readonly collectivityId: string | null;
  readonly before: object | null;
  readonly after: object | null;
  readonly requestId: string | null;
  /** Its place in the chain; null when it is too recent. */
  readonly position: number | null;
}

/** Which acts are asked for; all of them when nothing is said. */
export interface AuditFilter {
  readonly collectivityId?: string | null | undefined;
  /** A day of Paris. */
  readonly day?: CalendarDate | null | undefined;
}

/** Beyond, how many there are is no longer counted. */
const COUNTED = 100_000;

const FILTER = `
  ($1::text IS NULL OR collectivity_id = $1)
  AND ($2::date IS NULL OR at >= $2::date::timestamp AT TIME ZONE 'Europe/Paris'
    AND at < ($2::date + 1)::timestamp AT TIME ZONE 'Europe/Paris')`;

/** The audit as it is read; it is written by `recordAudit`. */
export class AuditRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Latest first, before a given one. */
  async findPage(
    { collectivityId = null, day = null }: AuditFilter,
    before: string | null,
    limit: number,
  ): Promise<{ items: AuditedAct[]; total: number }> {
    const items = await this.manager.query<AuditedAct[]>(
      `SELECT entry.id::text AS id, at, identity, operation, outcome, subject_table AS "subjectTable",
         subject_id AS "subjectId", collectivity_id AS "collectivityId", before, after, request_id AS "requestId",
         position::int AS position
       FROM audit_entry entry LEFT JOIN audit_seal ON entry_id = entry.id
       WHERE ${FILTER} AND ($3::bigint IS NULL OR entry.id < $3::bigint) ORDER BY entry.id DESC LIMIT $4`,
      [collectivityId, day, before, limit],
    );
    const [row] = await this.manager.query<{ total: number }[]>(
      `SELECT count(*)::int AS total FROM (SELECT FROM audit_entry WHERE ${FILTER} LIMIT ${String(COUNTED)}) AS counted`,
      [collectivityId, day],
    );
    return { items, total: row?.total ?? 0 };
  }

  findLastSeal(): Promise<DatedSeal> {
    return findLastSeal(this.manager);
  }
}
