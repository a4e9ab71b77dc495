import type { Role } from './role.js';

/**
 * How far a role carries an operation: on everything, in one's own collectivity, or on one's own account.
 * What the table does not say is refused.
 */
export type Reach = 'all' | 'own-collectivity' | 'own-account';

const everybody = {
  visitor: 'all',
  agent: 'all',
  elected: 'all',
  correspondent: 'all',
  staff: 'all',
  reviewer: 'all',
  board: 'all',
  admin: 'all',
} as const satisfies Record<Role, Reach>;

const signedIn = {
  agent: 'own-account',
  elected: 'own-account',
  correspondent: 'own-account',
  staff: 'own-account',
  reviewer: 'own-account',
  board: 'own-account',
  admin: 'own-account',
} as const satisfies Partial<Record<Role, Reach>>;

const members = { agent: 'own-collectivity', elected: 'own-collectivity' } as const;
const admin = { admin: 'all' } as const;

/** Who may do what: the one table (design §5). Each line is an operation, each cell the reach of a role. */
export const PERMISSIONS = {
  'sign-in': everybody,
  'manage-own-account': signedIn,

  'read-working-state': members,
  'edit-working-state': members,
  'submit-state': members,
  'validate-state': { elected: 'own-collectivity' },
  'read-sheets': members,
  'edit-sheets': members,
  'publish-sheets': members,
  'read-members': { ...members, admin: 'all' },

  'reply-to-reading': { correspondent: 'all' },
  'record-evidence': { staff: 'all' },
  'propose-event': { staff: 'all' },
  'publish-event': { reviewer: 'all' },
  'manage-campaigns': { staff: 'all' },
  'record-labels': { staff: 'all' },
  'run-imports': { staff: 'all', admin: 'all' },

  'read-unpublished-review': { board: 'all' },
  'comment-review': { board: 'all' },
  'freeze-review': { board: 'all' },

  'list-people': admin,
  'manage-people': admin,
  'manage-collectivities': admin,
  'read-audit': admin,
} as const satisfies Readonly<Record<string, Readonly<Partial<Record<Role, Reach>>>>>;

export type Operation = keyof typeof PERMISSIONS;
export const OPERATIONS = Object.keys(PERMISSIONS) as readonly Operation[];

/** Operations that are about one collectivity: each must be asked with the collectivity it is about. */
export const COLLECTIVITY_OPERATIONS = [
  'read-working-state',
  'edit-working-state',
  'submit-state',
  'validate-state',
  'read-sheets',
  'edit-sheets',
  'publish-sheets',
  'read-members',
] as const satisfies readonly Operation[];

/** Why an operation is refused; each has its French words in the contracts. */
export const REFUSALS = [
  'sign-in-required',
  'role-required',
  'other-collectivity',
  'other-account',
  'delegation-required',
  'second-factor-required',
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** What an operation that the table allows is refused for, and the audit keeps like a refusal of the table. */
export const ACT_REFUSALS = ['proof-required', 'another-admin-required', 'last-admin', 'second-factor-kept'] as const;

export type Permission =
  { readonly allowed: true; readonly reason: null } | { readonly allowed: false; readonly reason: Refusal };
