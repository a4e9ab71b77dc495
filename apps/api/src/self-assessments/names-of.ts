import { CollectivityRepository, PersonRepository } from '@ou-en-est-on/data';
import type { Transaction } from '../database/database.js';
import type { AnswerNames } from './life.mapper.js';

type Ids = readonly (string | null | undefined)[];

/** Names of these collectivities and of these people: of the people, those that the reader may know. */
export async function namesOf(manager: Transaction, collectivities: Ids, people: Ids): Promise<AnswerNames> {
  return {
    collectivities: await new CollectivityRepository(manager).findNames(known(collectivities)),
    people: await new PersonRepository(manager).findNames(known(people)),
  };
}

const known = (ids: Ids): string[] => ids.flatMap((id) => id ?? []);
