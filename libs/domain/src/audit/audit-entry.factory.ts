import type { AuditEntry, AuditSeal } from './audit-entry.js';
import { CHAIN_START, chainHash, type Digest } from './chain.rules.js';

/** An entry of a made-up act: each of its own transaction. */
export function auditEntry(number: number, more: Partial<AuditEntry> = {}): AuditEntry {
  return {
    id: String(number),
    era: 1,
    transaction: String(700 + number),
    at: `2026-11-21T10:00:00.${String(number).padStart(6, '0')}Z`,
    identity: 'p1',
    operation: 'edit-working-state',
    outcome: 'done',
    subjectTable: 'self_assessment',
    subjectId: `s${String(number)}`,
    collectivityId: 'COM-35238',
    before: '{"level": "planned"}',
    after: '{"level": "achieved"}',
    personal: null,
    requestId: `r${String(number)}`,
    ...more,
  };
}

/** The first seal, which the database makes of what its tables held before there was an audit; `covers` is JSON. */
export function genesisSeal(covers: string, digest: Digest): AuditSeal {
  const entryHash = digest(covers);
  return { position: 0, entryId: null, entryHash, hash: chainHash(CHAIN_START, entryHash, digest) };
}
