import { Injectable } from '@nestjs/common';
import type { ReplaceSecondFactorInput } from '@ou-en-est-on/contracts';
import { AccessLinkRepository, CredentialRepository, PersonRepository, SessionRepository } from '@ou-en-est-on/data';
import { ACCOUNT_BUDGET } from '@ou-en-est-on/domain';
import { Database, type Transaction } from '../database/database.js';
import { ProblemError } from '../http/problem-error.js';
import { Clock } from '../shared/clock.js';
import { AttemptLimiter } from './attempt-limiter.js';
import { auditAccount } from './audit-account.js';
import { SIGN_IN } from './identities.js';
import { PassphraseHasher } from './passphrase-hasher.js';
import { SessionKeeper } from './session-keeper.js';
import type { Attempt } from './sign-in.js';
import { type UsableLink, UseLink } from './use-link.js';

/** For who lost their telephone and their recovery codes. */
@Injectable()
export class ReplaceSecondFactor {
  constructor(
    private readonly database: Database,
    private readonly links: UseLink,
    private readonly sessions: SessionKeeper,
    private readonly hasher: PassphraseHasher,
    private readonly limiter: AttemptLimiter,
    private readonly clock: Clock,
  ) {}

  /**
   * Gives the lost one up, with the link and the passphrase: sessions end, and the one that opens can take another.
   * @returns what the cookie is to hold
   * @throws ProblemError not-found, link-used, link-revoked, link-expired, too-many-attempts, passphrase-refused
   */
  async run({ token, passphrase }: ReplaceSecondFactorInput, attempt: Attempt): Promise<string> {
    const { link, hash } = await this.database.inTransaction(SIGN_IN, async (manager) => {
      const found = await this.links.find(manager, token, ['second-factor']);
      return { link: found, hash: await new CredentialRepository(manager).findHash(found.person.id) };
    });
    const budget = `proof ${link.person.id}`;
    await this.limiter.take([[ACCOUNT_BUDGET, budget]], this.clock.now());
    const matches = await this.hasher.matches(passphrase, hash);
    const opened = await this.database.inTransaction(SIGN_IN, async (manager) => {
      const isHeld = matches && (await new CredentialRepository(manager).holdHash(link.person.id)) === hash;
      if (isHeld) return this.replace(manager, link, attempt);
      const after = { reason: 'passphrase-refused' };
      await auditAccount(manager, 'replace-second-factor', link.person.id, { outcome: 'refused', after });
      return null;
    });
    if (opened === null) throw new ProblemError('passphrase-refused');
    await this.limiter.restore(budget);
    return opened;
  }

  private async replace(manager: Transaction, { link, person }: UsableLink, attempt: Attempt): Promise<string> {
    const now = this.clock.now();
    if (!(await new PersonRepository(manager).holdById(person.id))) throw new ProblemError('not-found');
    if (!(await new AccessLinkRepository(manager).use(link.id, now))) throw new ProblemError('link-used');
    await new CredentialRepository(manager).removeSecondFactor(person.id);
    await new SessionRepository(manager).revokeAllOf(person.id, now);
    await auditAccount(manager, 'replace-second-factor', person.id);
    const collectivityId = person.memberships[0]?.collectivityId ?? null;
    const session = { personId: person.id, stage: 'signed-in', secondFactor: false } as const;
    return this.sessions.open(manager, { ...session, collectivityId, device: attempt.device }, attempt.token);
  }
}
