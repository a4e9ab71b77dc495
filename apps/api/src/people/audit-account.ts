import { type AuditRecord, recordAudit } from '@ou-en-est-on/data';
import type { AccountAct } from '@ou-en-est-on/domain';
import type { Transaction } from '../database/database.js';

/**
 * Writes down an act on an account, in the transaction of what it changes. Nobody's address is written of a sign-in to
 * an account that does not exist: the person is then null.
 */
export function auditAccount(
  manager: Transaction,
  act: AccountAct,
  personId: string | null,
  more: Omit<AuditRecord, 'operation' | 'table' | 'id'> = {},
): Promise<void> {
  return recordAudit(manager, { operation: act, table: 'person', id: personId ?? undefined, ...more });
}
