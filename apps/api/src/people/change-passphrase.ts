import { Injectable } from '@nestjs/common';
import { type ChangePassphraseInput, DONE, type DoneDto } from '@ou-en-est-on/contracts';
import { AccessLinkRepository, CredentialRepository, PersonRepository, SessionRepository } from '@ou-en-est-on/data';
import { Database } from '../database/database.js';
import { ProblemError } from '../http/problem-error.js';
import type { SignedIn } from '../http/signed-in.js';
import { Clock } from '../shared/clock.js';
import { auditAccount } from './audit-account.js';
import { checkPassphrase } from './check-passphrase.js';
import { SIGN_IN } from './identities.js';
import { PassphraseHasher } from './passphrase-hasher.js';
import { ProvePassphrase } from './prove-passphrase.js';

@Injectable()
export class ChangePassphrase {
  constructor(
    private readonly database: Database,
    private readonly hasher: PassphraseHasher,
    private readonly proof: ProvePassphrase,
    private readonly clock: Clock,
  ) {}

  /**
   * Another passphrase; every other session ends, and a link still open opens nothing.
   * @throws ProblemError passphrase-refused when the current one is wrong, invalid-request
   */
  async run(asker: SignedIn, { current, next }: ChangePassphraseInput): Promise<DoneDto> {
    const proven = await this.proof.run(asker, current, 'change-passphrase');
    const { person } = proven;
    await checkPassphrase(next, person, 'next');
    const hash = await this.hasher.hash(next);
    return this.database.inTransaction(SIGN_IN, async (manager) => {
      const now = this.clock.now();
      if (!(await new PersonRepository(manager).holdById(person.id))) throw new ProblemError('sign-in-required');
      await this.proof.hold(manager, proven);
      await new CredentialRepository(manager).savePassphrase(person.id, hash, now);
      await new AccessLinkRepository(manager).revokeOpen(person.id, now);
      await new SessionRepository(manager).revokeAllOf(person.id, now, asker.sessionId);
      await auditAccount(manager, 'change-passphrase', person.id);
      return DONE;
    });
  }
}
