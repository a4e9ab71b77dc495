import { Injectable } from '@nestjs/common';
import type { SessionDto } from '@ou-en-est-on/contracts';
import { CollectivityRepository, CredentialRepository } from '@ou-en-est-on/data';
import { PENDING_LIFETIME, sessionExpiry, sessionLifetime } from '@ou-en-est-on/domain';
import { Database } from '../database/database.js';
import { Clock } from '../shared/clock.js';
import { SIGN_IN } from './identities.js';
import { SessionKeeper } from './session-keeper.js';
import { toExpectedSession, toSession, VISITOR_SESSION } from './session.mapper.js';

@Injectable()
export class ReadSession {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionKeeper,
    private readonly clock: Clock,
  ) {}

  /** Who the browser is signed in as, if anybody. */
  async run(token: string | null): Promise<SessionDto> {
    if (token === null) return VISITOR_SESSION;
    return this.database.inTransaction(SIGN_IN, async (manager) => {
      const live = await this.sessions.read(manager, token);
      if (!live) return VISITOR_SESSION;
      const { session, person } = live;
      if (session.stage !== 'signed-in') return toExpectedSession(sessionExpiry(session, PENDING_LIFETIME));
      const factor = await new CredentialRepository(manager).findSecondFactor(person.id);
      const ids = person.memberships.map(({ collectivityId }) => collectivityId);
      const names = await new CollectivityRepository(manager).findNames(ids);
      const expiresAt = sessionExpiry(session, sessionLifetime(person.roles.map(({ role }) => role)));
      return toSession({ session, person, factor, expiresAt }, names, this.clock.now());
    });
  }
}
