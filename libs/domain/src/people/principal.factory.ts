import type { Membership, Principal } from './role.js';

/** A person with no role, on a session without a second factor. */
export function principal(changes: Partial<Principal> = {}): Principal {
  return { personId: 'anne', roles: [], memberships: [], secondFactor: false, ...changes };
}

/** An agent of Rennes. */
export function membership(changes: Partial<Membership> = {}): Membership {
  return { collectivityId: 'COM-35238', role: 'agent', quality: null, delegation: null, ...changes };
}
