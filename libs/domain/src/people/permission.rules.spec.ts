import { COLLECTIVITY_OPERATIONS, type Operation, OPERATIONS, type Permission, REFUSALS } from './permission.js';
import { decide, type PermissionSubject } from './permission.rules.js';
import { membership, principal } from './principal.factory.js';
import { type Principal, type Role, ROLES, SECOND_FACTOR_ROLES, SITE_ROLES } from './role.js';

const NOW = new Date('2026-11-27T10:00:00Z');
const OWN = 'COM-35238';
const SIBLING = 'COM-35051';
const FOREIGN = 'COM-13055';

const mayor = membership({ role: 'elected', quality: 'mayor' });
const siteRole = (role: (typeof SITE_ROLES)[number]): Principal => principal({ roles: [role], secondFactor: true });

const HOLDERS: Readonly<Record<Role, Principal | null>> = {
  visitor: null,
  agent: principal({ memberships: [membership()] }),
  elected: principal({ memberships: [mayor] }),
  correspondent: siteRole('correspondent'),
  staff: siteRole('staff'),
  reviewer: siteRole('reviewer'),
  board: siteRole('board'),
  admin: siteRole('admin'),
};

/** Written apart from the table of the code: what each role may do in its own collectivity, or without any. */
const EXPECTED: Readonly<Record<Operation, readonly Role[]>> = {
  'sign-in': ROLES,
  'manage-own-account': ROLES.filter((role) => role !== 'visitor'),
  'read-working-state': ['agent', 'elected'],
  'edit-working-state': ['agent', 'elected'],
  'submit-state': ['agent', 'elected'],
  'validate-state': ['elected'],
  'read-sheets': ['agent', 'elected'],
  'edit-sheets': ['agent', 'elected'],
  'publish-sheets': ['agent', 'elected'],
  'read-members': ['agent', 'elected', 'admin'],
  'reply-to-reading': ['correspondent'],
  'record-evidence': ['staff'],
  'propose-event': ['staff'],
  'publish-event': ['reviewer'],
  'manage-campaigns': ['staff'],
  'record-labels': ['staff'],
  'run-imports': ['staff', 'admin'],
  'read-unpublished-review': ['board'],
  'comment-review': ['board'],
  'freeze-review': ['board'],
  'list-people': ['admin'],
  'manage-people': ['admin'],
  'manage-collectivities': ['admin'],
  'read-audit': ['admin'],
};

const CELLS = OPERATIONS.flatMap((operation) => ROLES.map((role) => ({ operation, role })));
const isOfCollectivity = (operation: Operation): boolean => COLLECTIVITY_OPERATIONS.some((one) => one === operation);
const subjectOf = (operation: Operation, collectivityId: string): PermissionSubject =>
  isOfCollectivity(operation) ? { collectivityId } : {};

describe('the permission map', () => {
  it.each(CELLS)('says whether $role may $operation at home', ({ operation, role }) => {
    const { allowed } = decide(HOLDERS[role], operation, subjectOf(operation, OWN), NOW);
    expect(allowed).toBe(EXPECTED[operation].includes(role));
  });

  it.each(CELLS.filter(({ operation }) => isOfCollectivity(operation)))(
    'lets $role $operation in no other collectivity, save an admin who reads members',
    ({ operation, role }) => {
      const expected = operation === 'read-members' && role === 'admin';
      for (const elsewhere of [SIBLING, FOREIGN, '', `${OWN}0`]) {
        const permission = decide(HOLDERS[role], operation, { collectivityId: elsewhere }, NOW);
        expect([elsewhere, permission.allowed]).toEqual([elsewhere, expected]);
      }
    },
  );

  it.each(CELLS)('gives a reason whenever $role may not $operation', ({ operation, role }) => {
    for (const collectivityId of [OWN, FOREIGN, undefined]) {
      const { allowed, reason } = decide(HOLDERS[role], operation, { collectivityId }, NOW);
      expect(allowed ? reason === null : REFUSALS.includes(reason)).toBe(true);
    }
  });

  it('refuses what it does not know, whoever asks', () => {
    for (const holder of Object.values(HOLDERS)) {
      for (const unknown of ['drop-tables', 'constructor', '__proto__', '']) {
        expect(decide(holder, unknown as Operation, {}, NOW).allowed).toBe(false);
      }
    }
  });

  it('refuses an operation of a collectivity when none is named', () => {
    for (const operation of COLLECTIVITY_OPERATIONS) {
      expect([operation, decide(HOLDERS.elected, operation, {}, NOW)]).toEqual([
        operation,
        { allowed: false, reason: 'other-collectivity' },
      ]);
    }
  });
});

describe('a refusal says', () => {
  it.each<[string, Principal | null, Operation, PermissionSubject, Permission['reason']]>([
    ['to sign in, to a visitor', null, 'list-people', {}, 'sign-in-required'],
    ['that a role is missing, to an agent', HOLDERS.agent, 'list-people', {}, 'role-required'],
    [
      'that a role is missing, to a person without any',
      principal(),
      'submit-state',
      { collectivityId: OWN },
      'role-required',
    ],
    [
      'that it is another collectivity',
      HOLDERS.agent,
      'submit-state',
      { collectivityId: FOREIGN },
      'other-collectivity',
    ],
    ['that it is another account', HOLDERS.admin, 'manage-own-account', { personId: 'paul' }, 'other-account'],
    ['that an agent does not validate', HOLDERS.agent, 'validate-state', { collectivityId: OWN }, 'role-required'],
    [
      'that a delegation is missing',
      principal({ memberships: [membership({ role: 'elected' })] }),
      'validate-state',
      { collectivityId: OWN },
      'delegation-required',
    ],
    ['that a second factor is missing', principal({ roles: ['admin'] }), 'list-people', {}, 'second-factor-required'],
  ])('%s', (_, holder, operation, subject, reason) => {
    expect(decide(holder, operation, subject, NOW)).toEqual({ allowed: false, reason });
  });
});

describe('a second factor', () => {
  it.each(SITE_ROLES.map((role) => [role]))('is asked of %s when the design says so, and only then', (role) => {
    for (const operation of OPERATIONS.filter((one) => EXPECTED[one].includes(role))) {
      const free = ['sign-in', 'manage-own-account'].includes(operation);
      const { allowed } = decide(principal({ roles: [role] }), operation, subjectOf(operation, OWN), NOW);
      expect([operation, allowed]).toEqual([operation, free || !SECOND_FACTOR_ROLES.includes(role)]);
    }
  });

  it('missing to one role takes nothing from another one', () => {
    const both = principal({ roles: ['admin', 'board'], memberships: [membership()] });
    expect(decide(both, 'freeze-review', {}, NOW).allowed).toBe(true);
    expect(decide(both, 'edit-working-state', { collectivityId: OWN }, NOW).allowed).toBe(true);
    expect(decide(both, 'manage-people', {}, NOW).allowed).toBe(false);
  });
});

describe('a person in two collectivities', () => {
  const both = principal({ memberships: [membership(), { ...mayor, collectivityId: SIBLING }] });

  it('is in each what they are there', () => {
    expect(decide(both, 'validate-state', { collectivityId: SIBLING }, NOW).allowed).toBe(true);
    expect(decide(both, 'validate-state', { collectivityId: OWN }, NOW).allowed).toBe(false);
    expect(decide(both, 'edit-working-state', { collectivityId: OWN }, NOW).allowed).toBe(true);
    expect(decide(both, 'edit-working-state', { collectivityId: FOREIGN }, NOW).allowed).toBe(false);
  });
});

describe('what a page is told', () => {
  it('is the decision on each operation, with its reason', () => {
    const told = COLLECTIVITY_OPERATIONS.map((operation) => {
      return [operation, decide(HOLDERS.agent, operation, { collectivityId: OWN }, NOW)];
    });
    expect(Object.fromEntries(told)).toEqual({
      'read-working-state': { allowed: true, reason: null },
      'edit-working-state': { allowed: true, reason: null },
      'submit-state': { allowed: true, reason: null },
      'validate-state': { allowed: false, reason: 'role-required' },
      'read-sheets': { allowed: true, reason: null },
      'edit-sheets': { allowed: true, reason: null },
      'publish-sheets': { allowed: true, reason: null },
      'read-members': { allowed: true, reason: null },
    });
  });
});
