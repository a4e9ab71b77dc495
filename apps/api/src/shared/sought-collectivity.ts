import { CollectivityRepository } from '@ou-en-est-on/data';
import type { Collectivity } from '@ou-en-est-on/domain';
import type { Transaction } from '../database/database.js';

/** A collectivity there is, or why there is none of that id; null when nothing is known of it. */
export type Sought = { readonly found: Collectivity } | { readonly found: null; readonly message: string | null };

/**
 * A territory whose powers another collectivity has, as the départements of Alsace, and a collectivity that no longer
 * exists have nobody: the message names the one that has.
 */
export async function soughtCollectivity(manager: Transaction, id: string): Promise<Sought> {
  const collectivities = new CollectivityRepository(manager);
  const own = await collectivities.findById(id);
  if (own?.closedOn === null) return { found: own };
  const other = own ? await successorOf(own, collectivities) : await collectivities.findByTerritory(id);
  return { found: null, message: !own && !other ? null : insteadOf(own, other) };
}

/**
 * Who took over a collectivity that no longer exists, through as many as it takes; null when this site does not know, as
 * for two that name one another.
 */
export async function successorOf(
  { id, successorId }: Collectivity,
  collectivities: CollectivityRepository,
  met: ReadonlySet<string> = new Set(),
): Promise<Collectivity | null> {
  const heir = successorId === null || met.has(id) ? null : await collectivities.findById(successorId);
  return heir && heir.closedOn !== null ? successorOf(heir, collectivities, new Set([...met, id])) : heir;
}

function insteadOf(own: Collectivity | null, other: Collectivity | null): string {
  if (!other) return 'n’existe plus, et ce site ne sait pas laquelle lui succède';
  const name = `${other.name} (${other.id})`;
  return own
    ? `n’existe plus : choisissez ${name}, qui lui succède`
    : `n’en est pas une : ${name} en a les pouvoirs, choisissez-la`;
}
