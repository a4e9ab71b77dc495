import { Injectable } from '@nestjs/common';
import {
  type Person,
  PersonRepository,
  type SessionEntity,
  SessionRepository,
  type SessionStage,
} from '@ou-en-est-on/data';
import {
  sessionEnd,
  sessionExpiry,
  type SessionLifetime,
  sessionLifetime,
  PENDING_LIFETIME,
} from '@ou-en-est-on/domain';
import { randomUUID } from 'node:crypto';
import { Database, type Transaction } from '../database/database.js';
import { ProblemError } from '../http/problem-error.js';
import type { SignedIn } from '../http/signed-in.js';
import { Clock } from '../shared/clock.js';
import { identityOf, principalOf, SIGN_IN } from './identities.js';
import { hashOfToken, newToken } from './tokens.js';

/** A use is written down once a minute: a page that asks ten things does not write ten times. */
const TOUCH_MS = 60_000;
/** Ended sessions are forgotten after that, at the next sign-in. */
const KEPT_MS = 30 * 24 * 3_600_000;

/** A session that is alive, with the person whose it is. */
export interface LiveSession {
  readonly session: SessionEntity;
  readonly person: Person;
}

export interface NewSession {
  readonly personId: string;
  readonly stage: SessionStage;
  readonly secondFactor: boolean;
  readonly collectivityId: string | null;
  readonly device: string;
  /** When the passphrase was given; now when absent. */
  readonly provedAt?: Date;
}

@Injectable()
export class SessionKeeper {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The session that a cookie opens; null when it opens none, or no longer. */
  async find(token: string | null): Promise<LiveSession | null> {
    if (token === null) return null;
    return this.database.inTransaction(SIGN_IN, (manager) => this.read(manager, token));
  }

  /** Who asks; a session that still expects its second factor is nobody's. */
  async whoAsks(token: string | null): Promise<SignedIn | null> {
    const live = await this.find(token);
    if (live?.session.stage !== 'signed-in') return null;
    const { session, person } = live;
    const principal = principalOf(person, session.secondFactor);
    return {
      sessionId: session.id,
      principal,
      identity: identityOf(principal),
      collectivityId: session.collectivityId,
      createdAt: session.createdAt,
      provedAt: session.provedAt,
      expiresAt: sessionExpiry(session, lifetimeOf(session, person)),
    };
  }

  /** Opens a session; what it replaces is ended, so that a cookie seen before opens nothing after. */
  async open(manager: Transaction, session: NewSession, replaced: string | null): Promise<string> {
    const now = this.clock.now();
    const sessions = new SessionRepository(manager);
    if (replaced !== null) await this.end(manager, replaced);
    await sessions.forgetBefore(session.personId, new Date(now.getTime() - KEPT_MS));
    const { token, hash } = newToken();
    await sessions.create({
      ...{ provedAt: now, ...session, id: randomUUID() },
      ...{ tokenHash: hash, createdAt: now, lastSeenAt: now },
    });
    return token;
  }

  /**
   * Opens a session in the place of one, which rises: one that ended meanwhile does not.
   * @throws ProblemError sign-in-required
   */
  async raise(manager: Transaction, session: NewSession, from: string | null): Promise<string> {
    if (from === null || !(await this.end(manager, from))) throw new ProblemError('sign-in-required');
    return this.open(manager, session, null);
  }

  /** The session that ended; null when there was none to end. */
  async end(manager: Transaction, token: string): Promise<SessionEntity | null> {
    const sessions = new SessionRepository(manager);
    const session = await sessions.findByTokenHash(hashOfToken(token));
    return session && (await sessions.revoke(session.id, session.personId, this.clock.now())) ? session : null;
  }

  /** The session, if it is alive. */
  async read(manager: Transaction, token: string): Promise<LiveSession | null> {
    const now = this.clock.now();
    const sessions = new SessionRepository(manager);
    const session = await sessions.findByTokenHash(hashOfToken(token));
    if (!session || session.revokedAt !== null) return null;
    const person = await new PersonRepository(manager).findById(session.personId);
    if (!person || sessionEnd(session, lifetimeOf(session, person), now) !== null) return null;
    if (session.stage === 'signed-in' && now.getTime() - session.lastSeenAt.getTime() >= TOUCH_MS) {
      await sessions.touch(session.id, now);
      return { session: { ...session, lastSeenAt: now }, person };
    }
    return { session, person };
  }
}

function lifetimeOf({ stage }: SessionEntity, { roles }: Person): SessionLifetime {
  return stage === 'signed-in' ? sessionLifetime(roles.map(({ role }) => role)) : PENDING_LIFETIME;
}
