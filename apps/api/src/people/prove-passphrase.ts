import { Injectable } from '@nestjs/common';
import { DONE, type DoneDto } from '@ou-en-est-on/contracts';
import { CredentialRepository, type Person, PersonRepository, SessionRepository } from '@ou-en-est-on/data';
import { ACCOUNT_BUDGET, type AccountAct, isProofFresh } from '@ou-en-est-on/domain';
import { Database, type Transaction } from '../database/database.js';
import { ProblemError } from '../http/problem-error.js';
import type { SignedIn } from '../http/signed-in.js';
import { Clock } from '../shared/clock.js';
import { AttemptLimiter } from './attempt-limiter.js';
import { auditAccount } from './audit-account.js';
import { PassphraseHasher } from './passphrase-hasher.js';

/** Who gave their passphrase, and the hash that it went with. */
export interface Proven {
  readonly person: Person;
  readonly hash: string | null;
}

/** Makes sure that who holds a session also knows its passphrase: a cookie left open does not give an account away. */
@Injectable()
export class ProvePassphrase {
  constructor(
    private readonly database: Database,
    private readonly hasher: PassphraseHasher,
    private readonly limiter: AttemptLimiter,
    private readonly clock: Clock,
  ) {}

  /**
   * The person who asks, once they gave their passphrase again.
   * @throws ProblemError too-many-attempts, passphrase-refused
   */
  async run({ identity, principal: { personId } }: SignedIn, passphrase: string, act: AccountAct): Promise<Proven> {
    await this.limiter.take([[ACCOUNT_BUDGET, `proof ${personId}`]], this.clock.now());
    const { person, hash } = await this.database.inTransaction(identity, async (manager) => ({
      person: await new PersonRepository(manager).findById(personId),
      hash: await new CredentialRepository(manager).findHash(personId),
    }));
    if (!(await this.hasher.matches(passphrase, hash)) || !person) {
      await this.database.inTransaction(identity, (manager) =>
        auditAccount(manager, act, personId, { outcome: 'refused', after: { reason: 'passphrase-refused' } }),
      );
      throw new ProblemError('passphrase-refused');
    }
    await this.limiter.restore(`proof ${personId}`);
    return { person, hash };
  }

  /**
   * Proves it for a while, for what is asked next in the same session.
   * @throws ProblemError the same
   */
  async renew(asker: SignedIn, passphrase: string): Promise<DoneDto> {
    const { person } = await this.run(asker, passphrase, 'prove-passphrase');
    return this.database.inTransaction(asker.identity, async (manager) => {
      await new SessionRepository(manager).prove(asker.sessionId, this.clock.now());
      await auditAccount(manager, 'prove-passphrase', person.id);
      return DONE;
    });
  }

  /**
   * Holds the proven passphrase until the end of the transaction: one that was replaced meanwhile proves nothing.
   * @throws ProblemError passphrase-refused
   */
  async hold(manager: Transaction, { person, hash }: Proven): Promise<void> {
    if ((await new CredentialRepository(manager).holdHash(person.id)) !== hash) {
      throw new ProblemError('passphrase-refused');
    }
  }

  /**
   * For what asks for it in some cases only: what always does says so in the route table.
   * @throws ProblemError proof-required when the passphrase was not given lately in this session
   */
  require({ provedAt }: SignedIn): void {
    if (!isProofFresh(provedAt, this.clock.now())) throw new ProblemError('proof-required');
  }
}
