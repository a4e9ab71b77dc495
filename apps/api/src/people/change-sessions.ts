import { Injectable } from '@nestjs/common';
import { DONE, type DoneDto, type OpenSessionListDto } from '@ou-en-est-on/contracts';
import { PersonRepository, SessionRepository } from '@ou-en-est-on/data';
import { sessionEnd, sessionLifetime } from '@ou-en-est-on/domain';
import { Database } from '../database/database.js';
import { ProblemError } from '../http/problem-error.js';
import type { SignedIn } from '../http/signed-in.js';
import { Clock } from '../shared/clock.js';
import { auditAccount } from './audit-account.js';
import { SIGN_IN } from './identities.js';
import { SessionKeeper } from './session-keeper.js';

/** The sessions of who asks: which are open, and their end; and the end of somebody else's, for an admin. */
@Injectable()
export class ChangeSessions {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionKeeper,
    private readonly clock: Clock,
  ) {}

  list({ identity, principal, sessionId }: SignedIn): Promise<OpenSessionListDto> {
    const lifetime = sessionLifetime(principal.roles);
    return this.database.inTransaction(identity, async (manager) => {
      const open = await new SessionRepository(manager).findOpenOf(principal.personId);
      const items = open
        .filter((session) => sessionEnd(session, lifetime, this.clock.now()) === null)
        .map(({ id, device, createdAt, lastSeenAt }) => ({
          ...{ id, device, current: id === sessionId },
          createdAt: createdAt.toISOString(),
          lastSeenAt: lastSeenAt.toISOString(),
        }));
      return { items };
    });
  }

  /** @throws ProblemError not-found for what is not one of one's own open sessions */
  revoke({ identity, principal }: SignedIn, id: string): Promise<DoneDto> {
    return this.database.inTransaction(identity, async (manager) => {
      if (!(await new SessionRepository(manager).revoke(id, principal.personId, this.clock.now()))) {
        throw new ProblemError('not-found');
      }
      await auditAccount(manager, 'end-session', principal.personId, { after: { session: id } });
      return DONE;
    });
  }

  /** Nothing is written where nothing ends. */
  revokeOthers({ identity, principal, sessionId }: SignedIn): Promise<DoneDto> {
    return this.database.inTransaction(identity, async (manager) => {
      const sessions = new SessionRepository(manager);
      await new PersonRepository(manager).holdById(principal.personId);
      if ((await sessions.revokeAllOf(principal.personId, this.clock.now(), sessionId)) === 0) return DONE;
      await auditAccount(manager, 'end-other-sessions', principal.personId, { after: { kept: sessionId } });
      return DONE;
    });
  }

  /**
   * Ends every session of a person.
   * @throws ProblemError not-found
   */
  revokeAllOf({ identity }: SignedIn, personId: string): Promise<DoneDto> {
    return this.database.inTransaction(identity, async (manager) => {
      // Held: a session that is being opened, or raised, is there to be ended, or finds itself ended.
      if (!(await new PersonRepository(manager).holdById(personId))) throw new ProblemError('not-found');
      await new SessionRepository(manager).revokeAllOf(personId, this.clock.now());
      await auditAccount(manager, 'end-sessions-of-person', personId);
      return DONE;
    });
  }

  /** Signing out twice is signing out once. */
  async signOut(token: string | null): Promise<DoneDto> {
    if (token === null) return DONE;
    return this.database.inTransaction(SIGN_IN, async (manager) => {
      const ended = await this.sessions.end(manager, token);
      if (ended) await auditAccount(manager, 'sign-out', ended.personId, { after: { session: ended.id } });
      return DONE;
    });
  }

  /**
   * Nothing is written where it is the same one.
   * @throws ProblemError other-collectivity
   */
  async chooseCollectivity(
    { identity, principal, sessionId, collectivityId: before }: SignedIn,
    collectivityId: string,
  ): Promise<DoneDto> {
    if (!principal.memberships.some((one) => one.collectivityId === collectivityId)) {
      throw new ProblemError('other-collectivity');
    }
    if (collectivityId === before) return DONE;
    return this.database.inTransaction(identity, async (manager) => {
      await new SessionRepository(manager).chooseCollectivity(sessionId, collectivityId);
      const change = { before: { collectivityId: before }, after: { collectivityId } };
      await auditAccount(manager, 'choose-collectivity', principal.personId, { collectivityId, ...change });
      return DONE;
    });
  }
}
