import { ACCOUNT_BUDGET, type AttemptBudget, type Attempts, networkOf, takeAttempt } from './attempts.rules.js';

const AT = new Date('2026-11-27T08:00:00Z');
const budget: AttemptBudget = { capacity: 3, refillMs: 60_000 };
const after = (seconds: number): Date => new Date(AT.getTime() + seconds * 1_000);

function take(moments: readonly number[]): { allowed: boolean[]; last: Attempts | undefined } {
  let last: Attempts | undefined;
  const allowed = moments.map((seconds) => {
    const decision = takeAttempt(budget, last, after(seconds));
    last = decision.attempts;
    return decision.allowed;
  });
  return { allowed, last };
}

describe('a budget of attempts', () => {
  it.each([
    ['is spent at once', [0, 0, 0, 0], [true, true, true, false]],
    ['comes back one by one', [0, 0, 0, 60, 60, 120], [true, true, true, true, false, true]],
    ['is never more than full', [0, 86_400, 86_400, 86_400, 86_400], [true, true, true, true, false]],
    ['is not made longer by insisting', [0, 0, 0, 30, 59, 60], [true, true, true, false, false, true]],
    ['gives nothing to a clock that went back', [0, 0, 0, -3_600], [true, true, true, false]],
  ])('%s', (_, moments, allowed) => {
    expect(take(moments).allowed).toEqual(allowed);
  });

  it('says how long to wait', () => {
    const { last } = take([0, 0, 0]);
    expect(takeAttempt(budget, last, after(15))).toMatchObject({ allowed: false, retryAfter: 45 });
    expect(takeAttempt(budget, undefined, AT)).toMatchObject({ allowed: true, retryAfter: 0 });
  });

  it('of one account leaves room for the fingers of its owner', () => {
    expect(ACCOUNT_BUDGET.capacity).toBeGreaterThanOrEqual(5);
    expect(ACCOUNT_BUDGET.capacity).toBeLessThan(20);
  });
});

describe('the network of an address', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2:ffff::1', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['2001:0db8:0001:0000::', '2001:db8:1:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('%s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
