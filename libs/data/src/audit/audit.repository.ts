import type { AuditOutcome, CalendarDate } from '@ou-en-est-on/domain';
import type { EntityManager } from 'typeorm';
import { AFTER_LAST, type DatedSeal, findLastSeal } from './seal-entries.js';

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
  /** In whose name. */
  readonly identity?: string | null | undefined;
  /** By a person, or on their account. */
  readonly personId?: string | null | undefined;
  readonly operation?: string | null | undefined;
  readonly outcome?: AuditOutcome | null | undefined;
}

/** A value of a person that is kept apart from the chain, with the act that it belongs to where the reader may know it. */
export interface PersonalValue {
  readonly name: string;
  readonly value: string;
  readonly at: Date | null;
  readonly operation: string | null;
}

/** What no seal holds yet. */
export interface WaitingActs {
  readonly count: number;
  readonly since: Date | null;
}

/** Beyond, how many there are is no longer counted. */
const COUNTED = 100_000;

const FILTER = `
  ($1::text IS NULL OR collectivity_id = $1)
  AND ($2::date IS NULL OR at >= $2::date::timestamp AT TIME ZONE 'Europe/Paris'
    AND at < ($2::date + 1)::timestamp AT TIME ZONE 'Europe/Paris')
  AND ($3::text IS NULL OR identity = $3)
  AND ($4::text IS NULL OR identity = $4 OR (subject_table = 'person' AND subject_id = $4))
  AND ($5::text IS NULL OR operation = $5)
  AND ($6::text IS NULL OR outcome = $6)`;

/** The audit as it is read; it is written by `recordAudit`. */
export class AuditRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Latest first, before a given one. */
  async findPage(
    filter: AuditFilter,
    before: string | null,
    limit: number,
  ): Promise<{ items: AuditedAct[]; total: number }> {
    const { collectivityId = null, day = null, identity = null, personId = null } = filter;
    const { operation = null, outcome = null } = filter;
    const asked = [collectivityId, day, identity, personId, operation, outcome];
    const items = await this.manager.query<AuditedAct[]>(
      `SELECT entry.id::text AS id, at, identity, operation, outcome, subject_table AS "subjectTable",
         subject_id AS "subjectId", collectivity_id AS "collectivityId", before, after, request_id AS "requestId",
         position::int AS position
       FROM audit_entry entry LEFT JOIN audit_seal ON entry_id = entry.id
       WHERE ${FILTER} AND ($7::bigint IS NULL OR entry.id < $7::bigint) ORDER BY entry.id DESC LIMIT $8`,
      [...asked, before, limit],
    );
    const [row] = await this.manager.query<{ total: number }[]>(
      `SELECT count(*)::int AS total FROM (SELECT FROM audit_entry WHERE ${FILTER} LIMIT ${String(COUNTED)}) AS counted`,
      asked,
    );
    return { items, total: row?.total ?? 0 };
  }

  /** In the order of the acts. */
  findPersonalValues(personId: string): Promise<PersonalValue[]> {
    return this.manager.query(
      `SELECT name, value, at, operation
       FROM audit_person_value LEFT JOIN audit_entry entry ON entry.id = entry_id
       WHERE person_id = $1 ORDER BY entry_id, name`,
      [personId],
    );
  }

  /** Acts that came after the last one sealed, and since when the first of them waits. */
  async findWaiting(): Promise<WaitingActs> {
    const { entryId } = await this.findLastSeal();
    const [row] = await this.manager.query<WaitingActs[]>(
      `SELECT count(*)::int AS count, min(at) AS since FROM audit_entry entry WHERE ${AFTER_LAST}`,
      [entryId],
    );
    return row ?? { count: 0, since: null };
  }

  findLastSeal(): Promise<DatedSeal> {
    return findLastSeal(this.manager);
  }
}
