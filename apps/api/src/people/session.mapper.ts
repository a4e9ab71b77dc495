import type { MembershipDto, PersonDto, SessionDto } from '@ou-en-est-on/contracts';
import type { Person, SecondFactorEntity, SessionEntity } from '@ou-en-est-on/data';
import { type Membership, needsSecondFactor, validates } from '@ou-en-est-on/domain';

/** Names of collectivities by id. */
export type CollectivityNames = ReadonlyMap<string, string>;

export const VISITOR_SESSION: SessionDto = {
  state: 'visitor',
  person: null,
  roles: [],
  memberships: [],
  collectivityId: null,
  secondFactor: { enrolled: false, required: false, given: false },
  expiresAt: null,
};

export function toMembershipDto(membership: Membership, names: CollectivityNames, now: Date): MembershipDto {
  const { collectivityId } = membership;
  return {
    ...membership,
    collectivityName: names.get(collectivityId) ?? collectivityId,
    validates: validates(membership, now),
  };
}

/** What somebody who is between the two steps is told: nothing of the person yet. */
export function toExpectedSession(expiresAt: Date): SessionDto {
  return { ...VISITOR_SESSION, state: 'second-factor-expected', expiresAt: expiresAt.toISOString() };
}

export function toSession(
  { session, person, factor, expiresAt }: SessionParts,
  names: CollectivityNames,
  now: Date,
): SessionDto {
  const roles = person.roles.map(({ role }) => role);
  return {
    state: 'signed-in',
    person: { id: person.id, name: person.name, email: person.email ?? '' },
    roles,
    memberships: person.memberships.map((membership) => toMembershipDto(membership, names, now)),
    collectivityId: session.collectivityId,
    secondFactor: {
      enrolled: factor !== null && factor.confirmedAt !== null,
      required: needsSecondFactor(roles),
      given: session.secondFactor,
    },
    expiresAt: expiresAt.toISOString(),
  };
}

export interface SessionParts {
  readonly session: SessionEntity;
  readonly person: Person;
  readonly factor: SecondFactorEntity | null;
  readonly expiresAt: Date;
}

export function toPersonDto(person: Person, names: CollectivityNames, now: Date): PersonDto {
  const { id, name, email, emailCorrectedAt, createdAt, openedAt, roles, memberships } = person;
  return {
    ...{ id, name, email: email ?? '', createdAt: createdAt.toISOString() },
    emailCorrectedAt: emailCorrectedAt?.toISOString() ?? null,
    openedAt: openedAt?.toISOString() ?? null,
    roles: [...roles],
    memberships: memberships.map((membership) => toMembershipDto(membership, names, now)),
  };
}
