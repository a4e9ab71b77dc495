import {
  MEMBERSHIP_FAULTS,
  type MembershipFault,
  membershipFaults,
  qualitiesUnder,
  validates,
} from './membership.rules.js';
import { membership } from './principal.factory.js';
import type { Delegation, Membership } from './role.js';

const NOW = new Date('2026-11-27T10:00:00Z');
const delegation: Delegation = { reference: 'Arrêté 2026-041', date: '2026-04-02' };
const delegate = membership({ role: 'elected', quality: 'delegate', delegation });

const REFUSED: [string, Membership, MembershipFault][] = [
  ['an agent who would validate', membership({ quality: 'mayor' }), 'agent-cannot-validate'],
  ['a delegate without a delegation', { ...delegate, delegation: null }, 'delegation-missing'],
  ['a mayor with a delegation', { ...delegate, quality: 'mayor' }, 'delegation-without-delegate'],
  ['a delegation without a reference', withDelegation({ reference: ' ' }), 'delegation-reference-invalid'],
  ['a reference with a direction mark', withDelegation({ reference: 'A\u202e1' }), 'delegation-reference-invalid'],
  ['a delegation on no day', withDelegation({ date: '2026-02-30' }), 'delegation-date-invalid'],
  ['a delegation to come', withDelegation({ date: '2026-11-28' }), 'delegation-in-the-future'],
  ['a delegation of who was mayor before', withDelegation({ date: '2026-03-14' }), 'delegation-before-mandate'],
];

function withDelegation(changes: Partial<Delegation>): Membership {
  return { ...delegate, delegation: { ...delegation, ...changes } };
}

describe('a membership', () => {
  it.each(REFUSED)('is refused for %s', (_, refused, fault) => {
    expect(membershipFaults(refused, NOW)).toEqual([fault]);
    expect(validates(refused, NOW)).toBe(false);
  });

  it('is refused for every fault listed', () => {
    expect(new Set(REFUSED.map(([, , fault]) => fault))).toEqual(new Set(MEMBERSHIP_FAULTS));
  });

  it.each<[string, Membership, boolean]>([
    ['a mayor', membership({ role: 'elected', quality: 'mayor' }), true],
    ['a president', membership({ role: 'elected', quality: 'president' }), true],
    ['a delegate, from the day of the act', withDelegation({ date: '2026-11-27' }), true],
    [
      'a delegate of a département, whose elections were others',
      { ...withDelegation({ date: '2021-09-01' }), collectivityId: 'DEP-35' },
      true,
    ],
    ['an elected member without delegation', membership({ role: 'elected' }), false],
    ['an agent', membership(), false],
  ])('of %s is accepted, and says who validates', (_, accepted, expected) => {
    expect(membershipFaults(accepted, NOW)).toEqual([]);
    expect(validates(accepted, NOW)).toBe(expected);
  });
});

describe('the qualities in which one validates', () => {
  it.each([
    ['mayor', ['mayor', 'delegate']],
    ['president', ['president', 'delegate']],
  ] as const)('are those of a %s, or of who holds their delegation', (head, expected) => {
    expect(qualitiesUnder(head)).toEqual(expected);
  });
});
