import {
  type AuditEntry,
  type AuditSeal,
  type ChainFault,
  ChainReader,
  type PublishedSeal,
  type SealedEntry,
} from '@ou-en-est-on/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { entryColumns, SEAL_COLUMNS, sha256 } from './audit-columns.js';
import { personalDigest } from './record-audit.js';

/** What a reading of the whole audit found. */
export interface AuditVerification {
  /** The first row that is not what it was; null when all are. */
  readonly fault: ChainFault | null;
  /** The first entry one of whose personal values is not the one it was written with. */
  readonly personalFault: { readonly entryId: string; readonly name: string } | null;
  /** Entries that were read and hold. */
  readonly count: number;
  /** Entries too recent to be sealed: nothing holds them yet. */
  readonly unsealed: { readonly count: number; readonly since: Date | null };
}

const BATCH = 2_000;

/** Reads the chain from its beginning, at one instant, and stops at the first row changed, removed, swapped or gone. */
export function verifyAudit(dataSource: DataSource, published: readonly PublishedSeal[]): Promise<AuditVerification> {
  return dataSource.transaction('REPEATABLE READ', async (manager) => {
    const reader = new ChainReader(await coversOf(manager), published, sha256);
    const fault = (await readChain(manager, reader)) ?? reader.end() ?? (await findSlippedIn(manager));
    return {
      fault: fault && (await asSwapped(manager, fault)),
      personalFault: await findPersonalFault(manager),
      count: reader.count,
      unsealed: await countUnsealed(manager),
    };
  });
}

async function coversOf(manager: EntityManager): Promise<string> {
  const [row] = await manager.query<{ covers: string }[]>('SELECT covers FROM audit_seal WHERE position = 0');
  return row?.covers ?? '';
}

async function readChain(manager: EntityManager, reader: ChainReader): Promise<ChainFault | null> {
  let after = -1;
  for (;;) {
    const rows = await findSealed(manager, after);
    for (const row of rows) {
      const fault = reader.read(row);
      if (fault) return fault;
      after = row.seal.position;
    }
    if (rows.length < BATCH) return null;
  }
}

async function findSealed(manager: EntityManager, after: number): Promise<SealedEntry[]> {
  const seals = await manager.query<AuditSeal[]>(
    `SELECT ${SEAL_COLUMNS} FROM audit_seal WHERE position > $1 ORDER BY audit_seal.position LIMIT ${BATCH}`,
    [after],
  );
  const entries = await manager.query<AuditEntry[]>(
    `SELECT ${entryColumns('entry')} FROM audit_entry entry WHERE entry.id = ANY ($1::bigint[])`,
    [seals.flatMap(({ entryId }) => (entryId === null ? [] : [entryId]))],
  );
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return seals.map((seal) => ({ seal, entry: seal.entryId === null ? null : (byId.get(seal.entryId) ?? null) }));
}

/** An older row that no seal holds: it was not there when what follows it was sealed. */
async function findSlippedIn(manager: EntityManager): Promise<ChainFault | null> {
  const [row] = await manager.query<{ id: string; position: number }[]>(
    `SELECT entry.id::text AS id, next.position::int AS position
     FROM audit_entry entry CROSS JOIN LATERAL (
       SELECT position FROM audit_seal JOIN audit_entry sealed ON sealed.id = audit_seal.entry_id
       WHERE (sealed.era, sealed.transaction, sealed.id) > (entry.era, entry.transaction, entry.id) ORDER BY position LIMIT 1
     ) AS next
     WHERE NOT EXISTS (SELECT FROM audit_seal WHERE entry_id = entry.id)
     ORDER BY entry.era, entry.transaction, entry.id LIMIT 1`,
  );
  return row ? { kind: 'slipped-in', position: row.position, entryId: row.id } : null;
}

async function asSwapped(manager: EntityManager, fault: ChainFault): Promise<ChainFault> {
  if (fault.kind !== 'changed' || fault.entryId === null) return fault;
  const [row] = await manager.query<{ older: boolean }[]>(
    `SELECT EXISTS (
       SELECT FROM audit_seal JOIN audit_entry later ON later.id = audit_seal.entry_id, audit_entry here
       WHERE here.id = $2 AND position > $1 AND 
         (later.era, later.transaction, later.id) < (here.era, here.transaction, here.id)) AS older`,
    [fault.position, fault.entryId],
  );
  return row?.older ? { ...fault, kind: 'swapped' } : fault;
}

/** Of the values that were not erased. */
async function findPersonalFault(manager: EntityManager): Promise<AuditVerification['personalFault']> {
  const rows = await manager.query<{ id: string; name: string; value: string; key: Buffer; digest: string | null }[]>(
    `SELECT entry.id::text AS id, name, value, key, personal ->> name AS digest
     FROM audit_person_value JOIN audit_entry entry ON entry.id = entry_id JOIN audit_person_key USING (person_id)
     ORDER BY entry.id, name`,
  );
  const wrong = rows.find(({ key, name, value, digest }) => digest !== personalDigest(key, name, value));
  return wrong ? { entryId: wrong.id, name: wrong.name } : null;
}

async function countUnsealed(manager: EntityManager): Promise<AuditVerification['unsealed']> {
  const [row] = await manager.query<AuditVerification['unsealed'][]>(
    `SELECT count(*)::int AS count, min(at) AS since FROM audit_entry entry
     WHERE NOT EXISTS (SELECT FROM audit_seal WHERE entry_id = entry.id)`,
  );
  return row ?? { count: 0, since: null };
}
