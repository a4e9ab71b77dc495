import { validates } from './membership.rules.js';
import { type Operation, type Permission, PERMISSIONS, type Reach, type Refusal } from './permission.js';
import { type Membership, type Principal, type Role, SECOND_FACTOR_ROLES, type SiteRole } from './role.js';

/** What an operation is asked on. An operation on a collectivity that is not named is refused. */
export interface PermissionSubject {
  readonly collectivityId?: string | undefined;
  /** The account concerned; one's own when absent. */
  readonly personId?: string | undefined;
}

const ALLOWED: Permission = { allowed: true, reason: null };
const refuse = (reason: Refusal): Permission => ({ allowed: false, reason });

/** Which refusal to tell when every role of a person is refused: the one that is the least far from allowing. */
const CLOSENESS: readonly Refusal[] = [
  'second-factor-required',
  'delegation-required',
  'other-collectivity',
  'other-account',
  'role-required',
  'sign-in-required',
];

/**
 * Whether somebody may do something; null is a visitor. Refused unless one of their roles is said to allow it, and
 * every refusal says why.
 */
export function decide(
  principal: Principal | null,
  operation: Operation,
  subject: PermissionSubject,
  now: Date,
): Permission {
  if (principal === null) {
    return reachOf('visitor', operation) === 'all' ? ALLOWED : refuse('sign-in-required');
  }
  const decisions = [
    ...principal.roles.map((role) => decideAs(role, principal, operation, subject)),
    ...principal.memberships.map((membership) => decideAsMember(membership, principal, operation, subject, now)),
    decideAsAccount(principal, operation, subject),
  ];
  if (decisions.some(({ allowed }) => allowed)) return ALLOWED;
  const reasons = decisions.map(({ reason }) => reason);
  return refuse(CLOSENESS.find((reason) => reasons.includes(reason)) ?? 'role-required');
}

function reachOf(role: Role, operation: Operation): Reach | undefined {
  const line: Readonly<Partial<Record<Role, Reach>>> | undefined = Object.hasOwn(PERMISSIONS, operation)
    ? PERMISSIONS[operation]
    : undefined;
  return line?.[role];
}

function decideAs(role: SiteRole, principal: Principal, operation: Operation, subject: PermissionSubject): Permission {
  const reach = reachOf(role, operation);
  if (reach === 'own-account') return decideOwnAccount(principal, subject);
  if (reach !== 'all') return refuse('role-required');
  // Signing in is what gives the second factor: it cannot ask for one.
  const waits = operation !== 'sign-in' && SECOND_FACTOR_ROLES.includes(role) && !principal.secondFactor;
  return waits ? refuse('second-factor-required') : ALLOWED;
}

function decideAsMember(
  membership: Membership,
  principal: Principal,
  operation: Operation,
  subject: PermissionSubject,
  now: Date,
): Permission {
  const reach = reachOf(membership.role, operation);
  if (reach === 'own-account') return decideOwnAccount(principal, subject);
  if (reach === 'all') return ALLOWED;
  if (reach === undefined) return refuse('role-required');
  if (subject.collectivityId !== membership.collectivityId) return refuse('other-collectivity');
  return operation === 'validate-state' && !validates(membership, now) ? refuse('delegation-required') : ALLOWED;
}

/** An account that holds no role yet still signs in, and manages itself. */
function decideAsAccount(principal: Principal, operation: Operation, subject: PermissionSubject): Permission {
  if (reachOf('visitor', operation) === 'all') return ALLOWED;
  return operation === 'manage-own-account' ? decideOwnAccount(principal, subject) : refuse('role-required');
}

function decideOwnAccount({ personId }: Principal, subject: PermissionSubject): Permission {
  return subject.personId === undefined || subject.personId === personId ? ALLOWED : refuse('other-account');
}
