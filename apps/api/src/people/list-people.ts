import { Injectable } from '@nestjs/common';
import type { PageQuery, PersonDto, PersonListDto } from '@ou-en-est-on/contracts';
import { CollectivityRepository, PersonRepository } from '@ou-en-est-on/data';
import { Database } from '../database/database.js';
import { ProblemError } from '../http/problem-error.js';
import type { SignedIn } from '../http/signed-in.js';
import { Clock } from '../shared/clock.js';
import { decodeCursor, encodeCursor } from '../shared/cursor.js';
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
    const position = decodeCursor(query, 2);
    const after = position && { name: position[0] ?? '', id: position[1] ?? '' };
    return this.database.inTransaction(identity, async (manager) => {
      const { items, total } = await new PersonRepository(manager).findPage(after, query.limit + 1);
      const page = items.slice(0, query.limit);
      const ids = page.flatMap(({ memberships }) => memberships.map(({ collectivityId }) => collectivityId));
      const names = await new CollectivityRepository(manager).findNames(ids);
      const last = page.at(-1);
      const next = items.length > page.length && last ? encodeCursor(query, [last.name, last.id]) : null;
      return { items: page.map((person) => toPersonDto(person, names, this.clock.now())), total, next };
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
