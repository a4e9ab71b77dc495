/** `refused`: somebody asked for what they may not do. */
export const AUDIT_OUTCOMES = ['done', 'refused'] as const;
export type AuditOutcome = (typeof AUDIT_OUTCOMES)[number];

/**
 * One act, as it was written in the transaction of what it changed. Every part is text as the database gives it, so
 * that what is sealed is what is read, whoever reads it.
 */
export interface AuditEntry {
  readonly id: string;
  /** The server's transactions are compared inside one era only: another server counts its own. */
  readonly era: number;
  /** The transaction that wrote it: rows of one transaction are committed together. */
  readonly transaction: string;
  /** Instant in UTC, to the microsecond. */
  readonly at: string;
  /** In whose name; null for nobody. A person is an id, which says nothing once the person is erased. */
  readonly identity: string | null;
  readonly operation: string;
  readonly outcome: string;
  readonly subjectTable: string | null;
  readonly subjectId: string | null;
  readonly collectivityId: string | null;
  /** JSON, without a personal value. */
  readonly before: string | null;
  readonly after: string | null;
  /** JSON: digests of the personal values that were in it, by their names; the values are kept apart. */
  readonly personal: string | null;
  readonly requestId: string | null;
}

/** What seals an entry: its place in the order of commits, and a hash of it and of all those before. */
export interface AuditSeal {
  readonly position: number;
  /** Null for the first seal, of what was loaded before there was an audit. */
  readonly entryId: string | null;
  /** Of the entry alone. */
  readonly entryHash: string;
  /** Of the entry's hash and of the hash before: it holds the whole chain up to here. */
  readonly hash: string;
}

/** A seal as it was written down outside the database. */
export type PublishedSeal = Pick<AuditSeal, 'position' | 'hash'>;
