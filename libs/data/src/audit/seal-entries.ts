import { type AuditEntry, type AuditSeal, sealAfter } from '@ou-en-est-on/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { entryColumns, SEAL_COLUMNS, sha256 } from './audit-columns.js';

/** A seal with the instant it was made. */
export interface DatedSeal extends AuditSeal {
  readonly sealedAt: Date;
}

const BATCH = 1_000;

/**
 * Seals every entry that no transaction still under way can come before, in the order of their transactions: what is
 * sealed is never followed by an older row. One sealer at a time: a second one finds nothing to do.
 * @returns how many were sealed
 */
export async function sealEntries(dataSource: DataSource): Promise<number> {
  let total = 0;
  for (;;) {
    const count = await dataSource.transaction(sealBatch);
    total += count;
    if (count < BATCH) return total;
  }
}

/** The end of the chain. */
export async function findLastSeal(manager: Pick<EntityManager, 'query'>): Promise<DatedSeal> {
  const [last] = await manager.query<DatedSeal[]>(
    `SELECT ${SEAL_COLUMNS}, sealed_at AS "sealedAt" FROM audit_seal ORDER BY position DESC LIMIT 1`,
  );
  if (!last) throw new Error('The chain of the audit has no first seal.');
  return last;
}

async function sealBatch(manager: EntityManager): Promise<number> {
  const [row] = await manager.query<{ locked: boolean }[]>(
    `SELECT pg_try_advisory_xact_lock(hashtextextended('seal the audit', 0)) AS locked`,
  );
  if (!row?.locked) return 0;
  const last = await findLastSeal(manager);
  const entries = await manager.query<AuditEntry[]>(
    `SELECT ${entryColumns('entry')} FROM audit_entry entry
     WHERE ${ENDED} AND ${AFTER_LAST}
     ORDER BY entry.era, entry.transaction, entry.id LIMIT ${BATCH}`,
    [last.entryId],
  );
  if (entries.length > 0) await write(manager, sealAfter(last, entries, sha256));
  return entries.length;
}

/** Acts of an era that is over are all there: a server that is no longer this one writes none any more. */
const ENDED = `
  (entry.era < (SELECT max(number) FROM audit_era)
    OR (SELECT cluster FROM audit_era ORDER BY number DESC LIMIT 1)
      <> (SELECT system_identifier::text FROM pg_control_system())
    OR entry.transaction < pg_snapshot_xmin(pg_current_snapshot()))`;

/** Whatever was committed since is of a later transaction than all those sealed. */
export const AFTER_LAST = `
  ($1::bigint IS NULL OR (entry.era, entry.transaction, entry.id) >
    (SELECT sealed.era, sealed.transaction, sealed.id FROM audit_entry sealed WHERE sealed.id = $1::bigint))`;

async function write(manager: EntityManager, seals: readonly AuditSeal[]): Promise<void> {
  await manager.query(
    `INSERT INTO audit_seal (position, entry_id, entry_hash, hash)
     SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::text[], $4::text[])`,
    [
      seals.map(({ position }) => position),
      seals.map(({ entryId }) => entryId),
      seals.map(({ entryHash }) => entryHash),
      seals.map(({ hash }) => hash),
    ],
  );
}
