import { needsSecondFactor, type Role } from './role.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long a session lasts: unused, and whatever happens. */
export interface SessionLifetime {
  readonly idleMs: number;
  readonly absoluteMs: number;
}

/** Computers of town halls are shared: a session does not outlive the day. */
const MEMBER_LIFETIME: SessionLifetime = { idleMs: 4 * HOUR, absoluteMs: 24 * HOUR };
/** What reaches everybody's data closes sooner. */
const PRIVILEGED_LIFETIME: SessionLifetime = { idleMs: HOUR, absoluteMs: 12 * HOUR };
/** Between the passphrase and the second factor: the time to find one's telephone. */
export const PENDING_LIFETIME: SessionLifetime = { idleMs: 5 * MINUTE, absoluteMs: 5 * MINUTE };

/** A browser that an account is no longer signed in from is a browser like any other. */
export const KNOWN_DEVICE_LIFETIME_MS = 180 * 24 * HOUR;

/** The time to change what opens an account, once its passphrase was given. */
export const PROOF_LIFETIME_MS = 10 * MINUTE;

/** True while what a session proved is still fresh. */
export function isProofFresh(provedAt: Date, now: Date): boolean {
  return now.getTime() - provedAt.getTime() < PROOF_LIFETIME_MS;
}

export const INVITATION_LIFETIME_MS = 7 * 24 * HOUR;
export const RESET_LIFETIME_MS = HOUR;

export function sessionLifetime(roles: readonly Role[]): SessionLifetime {
  return needsSecondFactor(roles) ? PRIVILEGED_LIFETIME : MEMBER_LIFETIME;
}

export interface SessionTimes {
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly revokedAt: Date | null;
}

/** Why a session no longer opens anything. */
export type SessionEnd = 'revoked' | 'idle' | 'too-old';

/** Null while a session is alive. */
export function sessionEnd(
  { createdAt, lastSeenAt, revokedAt }: SessionTimes,
  { idleMs, absoluteMs }: SessionLifetime,
  now: Date,
): SessionEnd | null {
  if (revokedAt !== null) return 'revoked';
  if (now.getTime() - createdAt.getTime() >= absoluteMs) return 'too-old';
  return now.getTime() - lastSeenAt.getTime() >= idleMs ? 'idle' : null;
}

/** The last instant at which a session may still be alive, were it never used again. */
export function sessionExpiry(
  { createdAt, lastSeenAt }: Pick<SessionTimes, 'createdAt' | 'lastSeenAt'>,
  { idleMs, absoluteMs }: SessionLifetime,
): Date {
  return new Date(Math.min(createdAt.getTime() + absoluteMs, lastSeenAt.getTime() + idleMs));
}

/** A single-use link: what it may still be used for. */
export interface LinkTimes {
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  readonly revokedAt: Date | null;
}

/** Why a link no longer opens anything. */
export type LinkEnd = 'used' | 'revoked' | 'expired';

/** Null while a link can be used. */
export function linkEnd({ expiresAt, usedAt, revokedAt }: LinkTimes, now: Date): LinkEnd | null {
  if (usedAt !== null) return 'used';
  if (revokedAt !== null) return 'revoked';
  return now >= expiresAt ? 'expired' : null;
}
