import type { Collectivity } from '@ou-en-est-on/domain';
import type { Transaction } from '../database/database.js';
import { ProblemError } from '../http/problem-error.js';
import { soughtCollectivity } from '../shared/sought-collectivity.js';

/**
 * The collectivity that somebody is to be attached to.
 * @throws ProblemError not-found, invalid-request naming the one to choose instead
 */
export async function attachableCollectivity(manager: Transaction, id: string): Promise<Collectivity> {
  const sought = await soughtCollectivity(manager, id);
  if (sought.found) return sought.found;
  if (sought.message === null) throw new ProblemError('not-found');
  throw new ProblemError('invalid-request', [{ field: 'collectivityId', message: sought.message }]);
}
