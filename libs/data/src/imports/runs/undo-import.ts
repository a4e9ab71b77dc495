import type { DataSource } from 'typeorm';
import { ImportRepository } from '../../indicators/import.repository.js';
import { refreshSearch } from '../../search/refresh-search.js';

/**
 * Withdraws what an import shows, and makes the search forget what only it showed, in one transaction.
 * @returns false when there is no such import, or it was withdrawn already
 */
export function undoImport(dataSource: DataSource, id: string, now: Date): Promise<boolean> {
  return dataSource.transaction(async (manager) => {
    const withdrawn = await new ImportRepository(manager).withdraw(id, now);
    if (withdrawn) await refreshSearch(manager);
    return withdrawn;
  });
}
