import type { EntityManager } from 'typeorm';
import { recordAudit } from '../../audit/record-audit.js';
import { ImportRepository } from '../../indicators/import.repository.js';
import { refreshSearch } from '../../search/refresh-search.js';

/**
 * Withdraws what an import shows, and makes the search forget what only it showed, in the caller's transaction.
 * @returns false when there is no such import, or it was withdrawn already
 */
export async function undoImport(manager: EntityManager, id: string, now: Date): Promise<boolean> {
  const withdrawn = await new ImportRepository(manager).withdraw(id, now);
  if (!withdrawn) return false;
  await refreshSearch(manager);
  const states = { before: { status: 'published' }, after: { status: 'withdrawn' } };
  await recordAudit(manager, { operation: 'undo-import', table: 'import', id, ...states });
  return true;
}
