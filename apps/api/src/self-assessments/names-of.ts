import { CollectivityRepository, PersonRepository } from '@ou-en-est-on/data';
import type { Transaction } from '../database/database.js';
import { successorOf } from '../shared/sought-collectivity.js';
import type { AnswerNames } from './life.mapper.js';

type Ids = readonly (string | null | undefined)[];

/**
 * Names of these collectivities and of these people: of the people, those that the reader may know; of collectivities that
 * no longer exist, who took them over.
 */
export async function namesOf(
  manager: Transaction,
  collectivities: Ids,
  people: Ids,
  closed: Ids = [],
): Promise<AnswerNames> {
  const repository = new CollectivityRepository(manager);
  const successors = new Map<string, { readonly id: string; readonly name: string }>();
  for (const id of new Set(known(closed))) {
    const left = await repository.findById(id);
    const successor = left && (await successorOf(left, repository));
    if (successor) successors.set(id, { id: successor.id, name: successor.name });
  }
  return {
    successors,
    collectivities: await repository.findNames(known(collectivities)),
    people: await new PersonRepository(manager).findNames(known(people)),
  };
}

const known = (ids: Ids): string[] => ids.flatMap((id) => id ?? []);
