import { Injectable } from '@nestjs/common';
import { type ChangeIdentityInput, DONE, type DoneDto } from '@ou-en-est-on/contracts';
import { isEmailTaken, KnownDeviceRepository, PersonRepository } from '@ou-en-est-on/data';
import { ACCOUNT_BUDGET } from '@ou-en-est-on/domain';
import { Database } from '../database/database.js';
import { ProblemError } from '../http/problem-error.js';
import type { SignedIn } from '../http/signed-in.js';
import { Clock } from '../shared/clock.js';
import { AttemptLimiter } from './attempt-limiter.js';
import { auditAccount } from './audit-account.js';
import { ProvePassphrase } from './prove-passphrase.js';

/** One's own name and address, corrected. */
@Injectable()
export class ChangeIdentity {
  constructor(
    private readonly database: Database,
    private readonly proof: ProvePassphrase,
    private readonly limiter: AttemptLimiter,
    private readonly clock: Clock,
  ) {}

  /**
   * Another address is one that the account is signed in with: it asks for the passphrase. Whether somebody has it is
   * told to who is signed in, ten times at once.
   * @throws ProblemError proof-required, email-taken, too-many-attempts
   */
  async run(asker: SignedIn, { name, email }: ChangeIdentityInput): Promise<DoneDto> {
    const { identity, principal } = asker;
    const { personId } = principal;
    await this.limiter.take([[ACCOUNT_BUDGET, `identity ${personId}`]], this.clock.now());
    try {
      return await this.database.inTransaction(identity, async (manager) => {
        const people = new PersonRepository(manager);
        const before = await people.holdById(personId);
        if (!before) throw new ProblemError('sign-in-required');
        const isMoved = before.email !== email;
        if (isMoved) {
          this.proof.require(asker);
          // Known by the address of before.
          await new KnownDeviceRepository(manager).forgetAllOf(personId);
        }
        const emailCorrectedAt = isMoved ? this.clock.now() : before.emailCorrectedAt;
        await people.correct(personId, { name, email, emailCorrectedAt });
        const values = { name, email, 'former-name': before.name, 'former-email': before.email ?? '' };
        await auditAccount(manager, 'change-identity', personId, { personal: { personId, values } });
        return DONE;
      });
    } catch (error) {
      throw isEmailTaken(error) ? new ProblemError('email-taken', [], { cause: error }) : error;
    }
  }
}
