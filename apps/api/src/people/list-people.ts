import { Injectable } from '@nestjs/common';
import type { PageQuery, PersonDto, PersonListDto } from '@ou-en-est-on/contracts';
import { CollectivityRepository, PersonRepository } from '@ou-en-est-on/data';
import { Database } from '../database/database.js';
import { ProblemError } from '../http/problem-error.js';
import type { SignedIn } from '../http/signed-in.js';
import { Clock } from '../shared/clock.js';
import { namedPosition } from '../shared/named-position.js';
import { pageAfter } from '../shared/page.js';
import { toPersonDto } from './session.mapper.js';

@Injectable()
export class ListPeople {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * One page, in the order of the names.
   * @throws ProblemError invalid-cursor
   */
  page({ identity }: SignedIn, query: PageQuery): Promise<PersonListDto> {
    const after = namedPosition(query);
    return this.database.inTransaction(identity, async (manager) => {
      const found = await new PersonRepository(manager).findPage(after, query.limit + 1);
      const { items, total, next } = pageAfter(found, query, ({ name, id }) => [name, id]);
      const ids = items.flatMap(({ memberships }) => memberships.map(({ collectivityId }) => collectivityId));
      const names = await new CollectivityRepository(manager).findNames(ids);
      return { items: items.map((person) => toPersonDto(person, names, this.clock.now())), total, next };
    });
  }

  /** @throws ProblemError not-found */
  one({ identity }: SignedIn, id: string): Promise<PersonDto> {
    return this.database.inTransaction(identity, async (manager) => {
      const person = await new PersonRepository(manager).findById(id);
      if (!person) throw new ProblemError('not-found');
      const ids = person.memberships.map(({ collectivityId }) => collectivityId);
      const names = await new CollectivityRepository(manager).findNames(ids);
      return toPersonDto(person, names, this.clock.now());
    });
  }
}
