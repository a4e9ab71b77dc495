import { loadTerritories } from '../territories/load-territories.js';
import { createFilledDatabase, type TestDatabase } from './test-database.js';

/** A migrated database that holds the official territories, copied from one that was filled once for the run. */
export async function databaseWithTerritories(): Promise<TestDatabase> {
  return createFilledDatabase('territories', async (dataSource) => {
    await loadTerritories(dataSource);
  });
}
