import type { Person } from '@ou-en-est-on/data';
import { type Identity, needsSecondFactor, type Principal } from '@ou-en-est-on/domain';

/** The API before it knows who asks. */
export const SIGN_IN: Identity = { kind: 'system', name: 'sign-in' };

/** A person as the permission map sees them in a session. */
export function principalOf({ id, roles, memberships }: Person, secondFactor: boolean): Principal {
  return { personId: id, roles: roles.map(({ role }) => role), memberships, secondFactor };
}

/**
 * The same as the database sees them: their own collectivities, and the staff's tables once the second factor that
 * their role asks for was given.
 */
export function identityOf({ personId, roles, memberships, secondFactor }: Principal): Identity {
  const collectivities = memberships.map(({ collectivityId }) => collectivityId);
  return {
    kind: 'person',
    personId,
    readable: collectivities,
    writable: collectivities,
    isStaff: secondFactor && needsSecondFactor(roles),
  };
}
