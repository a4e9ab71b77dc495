import { CollectivityRepository } from '@ou-en-est-on/data';
import type { Transaction } from '../database/database.js';
import { ProblemError } from '../http/problem-error.js';

/**
 * One that no longer exists begins and writes no sheet: the one that succeeds it does.
 * @throws ProblemError not-found, collectivity-closed
 */
export async function requireOpen(manager: Transaction, collectivityId: string): Promise<void> {
  const collectivity = await new CollectivityRepository(manager).findById(collectivityId);
  if (!collectivity) throw new ProblemError('not-found');
  if (collectivity.closedOn !== null) throw new ProblemError('collectivity-closed');
}
