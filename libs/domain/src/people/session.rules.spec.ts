import { linkEnd, PENDING_LIFETIME, sessionEnd, sessionExpiry, sessionLifetime } from './session.rules.js';

const AT = new Date('2026-11-27T08:00:00Z');
const HOUR = 3_600_000;
const after = (hours: number, from = AT): Date => new Date(from.getTime() + hours * HOUR);
const session = (changes: object = {}): Parameters<typeof sessionEnd>[0] => ({
  createdAt: AT,
  lastSeenAt: AT,
  revokedAt: null,
  ...changes,
});

describe('a session', () => {
  const member = sessionLifetime(['agent']);
  const staff = sessionLifetime(['agent', 'staff']);

  it('of who reaches everybody’s data ends sooner', () => {
    expect(staff.idleMs).toBeLessThan(member.idleMs);
    expect(staff.absoluteMs).toBeLessThan(member.absoluteMs);
    expect(PENDING_LIFETIME.absoluteMs).toBeLessThan(staff.idleMs);
  });

  it.each([
    ['just used', session(), after(0), null],
    ['unused for less than its time', session(), after(3.9), null],
    ['unused for its time', session(), after(4), 'idle'],
    ['used all along, before its day ends', session({ lastSeenAt: after(23.5) }), after(23.9), null],
    ['used all along, once its day ends', session({ lastSeenAt: after(23.9) }), after(24), 'too-old'],
    ['revoked', session({ revokedAt: after(1) }), after(1), 'revoked'],
    ['seen by a clock that went back', session(), after(-1), null],
  ])('%s', (_, times, now, end) => {
    expect(sessionEnd(times, member, now)).toBe(end);
  });

  it('expires at the first of its two ends', () => {
    expect(sessionExpiry(session(), member)).toEqual(after(4));
    expect(sessionExpiry(session({ lastSeenAt: after(23) }), member)).toEqual(after(24));
  });
});

describe('a single-use link', () => {
  const link = { expiresAt: after(1), usedAt: null, revokedAt: null };
  it.each([
    ['can be used in time', link, after(0.9), null],
    ['cannot once expired', link, after(1), 'expired'],
    ['cannot twice', { ...link, usedAt: AT }, AT, 'used'],
    ['cannot once taken back', { ...link, revokedAt: AT }, AT, 'revoked'],
  ])('%s', (_, times, now, end) => {
    expect(linkEnd(times, now)).toBe(end);
  });
});
