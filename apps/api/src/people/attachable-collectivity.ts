import { CollectivityRepository } from '@ou-en-est-on/data';
import type { Collectivity } from '@ou-en-est-on/domain';
import type { Transaction } from '../database/database.js';
import { ProblemError } from '../http/problem-error.js';

/**
 * The collectivity that somebody is to be attached to. A territory whose powers another collectivity has, as the
 * départements of Alsace, and a collectivity that no longer exists have nobody: the refusal names the one that has.
 * @throws ProblemError not-found, invalid-request
 */
export async function attachableCollectivity(manager: Transaction, id: string): Promise<Collectivity> {
  const collectivities = new CollectivityRepository(manager);
  const own = await collectivities.findById(id);
  if (own?.closedOn === null) return own;
  const other = own ? await heirOf(own, collectivities) : await collectivities.findByTerritory(id);
  if (!own && !other) throw new ProblemError('not-found');
  throw new ProblemError('invalid-request', [{ field: 'collectivityId', message: insteadOf(own, other) }]);
}

async function heirOf(
  { successorId }: Collectivity,
  collectivities: CollectivityRepository,
): Promise<Collectivity | null> {
  const heir = successorId === null ? null : await collectivities.findById(successorId);
  return heir && heir.closedOn !== null ? heirOf(heir, collectivities) : heir;
}

function insteadOf(own: Collectivity | null, other: Collectivity | null): string {
  if (!other) return 'n’existe plus, et ce site ne sait pas laquelle lui succède';
  const name = `${other.name} (${other.id})`;
  return own
    ? `n’existe plus : choisissez ${name}, qui lui succède`
    : `n’en est pas une : ${name} en a les pouvoirs, choisissez-la`;
}
