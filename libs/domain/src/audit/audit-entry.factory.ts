import type { AuditEntry } from './audit-entry.js';

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
