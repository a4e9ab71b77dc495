import type { Membership, SiteRole } from '@ou-en-est-on/domain';
import { type EntityManager, In, IsNull } from 'typeorm';
import { isRefusedBy } from '../shared/is-refused-by.js';
import { MembershipEntity } from './membership.entity.js';
import { PersonEntity } from './person.entity.js';
import { SiteRoleEntity } from './site-role.entity.js';

/** A role on the whole site; a correspondent's names its service of the State. */
export interface GrantedRole {
  readonly role: SiteRole;
  readonly stateService: string | null;
}

/** A person with all that they are. */
export interface Person extends PersonEntity {
  readonly roles: readonly GrantedRole[];
  readonly memberships: readonly Membership[];
}

/** Since when a person is what they are, by role and by collectivity. */
export interface RightDates {
  readonly roles: ReadonlyMap<SiteRole, Date>;
  readonly memberships: ReadonlyMap<string, Date>;
}

/** The last person of a page: the next one starts after it. */
export interface PersonCursor {
  readonly name: string;
  readonly id: string;
}

/** People, as the transaction that it is given may see them. */
export class PersonRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Names by id, of those whom the reader may know. */
  async findNames(ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.manager.query<{ id: string; name: string }[]>(
      'SELECT id, name FROM person WHERE id = ANY ($1)',
      [[...new Set(ids)]],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  async findById(id: string): Promise<Person | null> {
    const person = await this.manager.findOneBy(PersonEntity, { id, erasedAt: IsNull() });
    return person && ((await this.withRoles([person]))[0] ?? null);
  }

  /** The same, whom nobody erases until the end of the transaction: what is given to them then is given to somebody. */
  async holdById(id: string): Promise<Person | null> {
    const lock = { mode: 'for_no_key_update' } as const;
    const person = await this.manager.findOne(PersonEntity, { where: { id, erasedAt: IsNull() }, lock });
    return person && ((await this.withRoles([person]))[0] ?? null);
  }

  async findByEmail(email: string): Promise<Person | null> {
    const person = await this.manager.findOneBy(PersonEntity, { email });
    return person && ((await this.withRoles([person]))[0] ?? null);
  }

  /** Since when they hold each role, and are attached to each collectivity. */
  async findRightDates(personId: string): Promise<RightDates> {
    const roles = await this.manager.findBy(SiteRoleEntity, { personId });
    const memberships = await this.manager.findBy(MembershipEntity, { personId });
    return {
      roles: new Map(roles.map(({ role, grantedAt }) => [role, grantedAt])),
      memberships: new Map(memberships.map(({ collectivityId, attachedAt }) => [collectivityId, attachedAt])),
    };
  }

  /** In the order of their names. */
  async findPage(after: PersonCursor | null, limit: number): Promise<{ items: Person[]; total: number }> {
    const page = this.manager
      .createQueryBuilder(PersonEntity, 'person')
      .where('person.erasedAt IS NULL')
      .orderBy('person.name')
      .addOrderBy('person.id')
      .limit(limit);
    if (after) page.andWhere('(person.name, person.id) > (:name, :id)', after);
    const items = await this.withRoles(await page.getMany());
    return { items, total: await this.manager.countBy(PersonEntity, { erasedAt: IsNull() }) };
  }

  /** What they are themselves in a collectivity, which nobody takes from them until the end of the transaction. */
  async holdMembership(personId: string, collectivityId: string): Promise<Membership | null> {
    const lock = { mode: 'pessimistic_read' } as const;
    const row = await this.manager.findOne(MembershipEntity, { where: { personId, collectivityId }, lock });
    return row && toMembership(row);
  }

  async hasAdmin(): Promise<boolean> {
    return this.manager.existsBy(SiteRoleEntity, { role: 'admin' });
  }

  /**
   * True when somebody else than this person is an admin who opened their account, and will be until the end of the
   * transaction.
   */
  async hasOtherAdmin(personId: string): Promise<boolean> {
    // Two admins who leave at once ask one after the other.
    await this.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('last admin', 0))`);
    const [row] = await this.manager.query<{ found: boolean }[]>(
      `SELECT EXISTS (SELECT FROM site_role JOIN person ON person.id = person_id
         WHERE role = 'admin' AND person_id <> $1 AND opened_at IS NOT NULL) AS found`,
      [personId],
    );
    return row?.found ?? false;
  }

  async create(person: Pick<PersonEntity, 'id' | 'email' | 'name' | 'createdAt'>): Promise<void> {
    await this.manager.insert(PersonEntity, { ...person, erasedAt: null, emailCorrectedAt: null, openedAt: null });
  }

  async rename(id: string, name: string): Promise<void> {
    await this.manager.update(PersonEntity, { id }, { name });
  }

  async correct(
    id: string,
    { name, email, emailCorrectedAt }: Pick<PersonEntity, 'name' | 'email' | 'emailCorrectedAt'>,
  ): Promise<void> {
    await this.manager.update(PersonEntity, { id }, { name, email, emailCorrectedAt });
  }

  /** What they did stays, under a pseudonym that says nothing of them. */
  async erase(id: string, pseudonym: string, now: Date): Promise<void> {
    await this.manager.delete(SiteRoleEntity, { personId: id });
    await this.manager.delete(MembershipEntity, { personId: id });
    await this.manager.update(
      PersonEntity,
      { id },
      { email: null, emailCorrectedAt: null, name: pseudonym, erasedAt: now },
    );
  }

  async grant(personId: string, { role, stateService }: GrantedRole, now: Date): Promise<void> {
    await this.manager.upsert(SiteRoleEntity, { personId, role, stateService, grantedAt: now }, ['personId', 'role']);
  }

  /** False when the person did not hold it. */
  async withdraw(personId: string, role: SiteRole): Promise<boolean> {
    const { affected } = await this.manager.delete(SiteRoleEntity, { personId, role });
    return affected === 1;
  }

  async attach(personId: string, membership: Membership, now: Date): Promise<void> {
    const { collectivityId, role, quality, delegation } = membership;
    await this.manager.upsert(
      MembershipEntity,
      {
        ...{ personId, collectivityId, role, quality, attachedAt: now },
        delegationReference: delegation?.reference ?? null,
        delegationDate: delegation?.date ?? null,
      },
      ['personId', 'collectivityId'],
    );
  }

  /** False when the person was not attached to it. */
  async detach(personId: string, collectivityId: string): Promise<boolean> {
    const { affected } = await this.manager.delete(MembershipEntity, { personId, collectivityId });
    return affected === 1;
  }

  private async withRoles(people: readonly PersonEntity[]): Promise<Person[]> {
    const personId = In(people.map(({ id }) => id));
    const roles = await this.manager.find(SiteRoleEntity, { where: { personId }, order: { role: 'ASC' } });
    const memberships = await this.manager.find(MembershipEntity, {
      where: { personId },
      order: { collectivityId: 'ASC' },
    });
    return people.map((person) => ({
      ...person,
      roles: roles
        .filter((one) => one.personId === person.id)
        .map(({ role, stateService }) => ({ role, stateService })),
      memberships: memberships.filter((one) => one.personId === person.id).map(toMembership),
    }));
  }
}

function toMembership({ collectivityId, role, quality, ...row }: MembershipEntity): Membership {
  const { delegationReference: reference, delegationDate: date } = row;
  return {
    collectivityId,
    role,
    quality,
    delegation: reference === null || date === null ? null : { reference, date },
  };
}

/** True when a collectivity was to have a second mayor or president. */
export function isHeadAlreadyKnown(error: unknown): boolean {
  return isRefusedBy('membership_head_key', error);
}

/** True when two accounts were to have the same address. */
export function isEmailTaken(error: unknown): boolean {
  return isRefusedBy('person_email_key', error);
}
