import { Injectable } from '@nestjs/common';
import { DONE, type DoneDto, type NewSecondFactorDto } from '@ou-en-est-on/contracts';
import { CredentialRepository, PersonRepository } from '@ou-en-est-on/data';
import { needsSecondFactor, SECOND_FACTOR_BUDGET } from '@ou-en-est-on/domain';
import { Database, type Transaction } from '../database/database.js';
import { ProblemError } from '../http/problem-error.js';
import type { SignedIn } from '../http/signed-in.js';
import { Clock } from '../shared/clock.js';
import { AttemptLimiter } from './attempt-limiter.js';
import { auditAccount } from './audit-account.js';
import { OneTimeCodes } from './one-time-codes.js';
import { SessionKeeper } from './session-keeper.js';
import type { Attempt } from './sign-in.js';
import { hashOfRecoveryCode, newRecoveryCodes } from './tokens.js';

/** What a confirmed second factor gives: codes to keep, and a session risen to it. */
export interface Enrolled {
  readonly codes: string[];
  readonly token: string;
}

@Injectable()
export class EnrolSecondFactor {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionKeeper,
    private readonly codes: OneTimeCodes,
    private readonly limiter: AttemptLimiter,
    private readonly clock: Clock,
  ) {}

  /**
   * A new secret, which opens nothing until a code made with it is given.
   * @throws ProblemError second-factor-exists
   */
  start({ identity, principal: { personId } }: SignedIn): Promise<NewSecondFactorDto> {
    return this.database.inTransaction(identity, async (manager) => {
      const person = await new PersonRepository(manager).findById(personId);
      const { sealed, secret, uri } = this.codes.create(personId, person?.email ?? '');
      const factor = { personId, ...sealed, createdAt: this.clock.now() };
      if (!(await new CredentialRepository(manager).startSecondFactor(factor))) {
        throw new ProblemError('second-factor-exists');
      }
      await auditAccount(manager, 'start-second-factor', personId);
      return { secret, uri };
    });
  }

  /**
   * Confirms it with a first code; the session rises, hence another one.
   * @throws ProblemError second-factor-missing, second-factor-exists, code-refused, too-many-attempts, sign-in-required
   */
  async confirm(
    { identity, principal, collectivityId, provedAt }: SignedIn,
    code: string,
    attempt: Attempt,
  ): Promise<Enrolled> {
    const { personId } = principal;
    await this.limiter.take([[SECOND_FACTOR_BUDGET, `enrol ${personId}`]], this.clock.now());
    const enrolled = await this.database.inTransaction(identity, async (manager) => {
      // Held before the session that rises, as by who ends all of them.
      if (!(await new PersonRepository(manager).holdById(personId))) throw new ProblemError('sign-in-required');
      const credentials = new CredentialRepository(manager);
      const factor = await credentials.findSecondFactor(personId);
      if (!factor) throw new ProblemError('second-factor-missing');
      if (factor.confirmedAt !== null) throw new ProblemError('second-factor-exists');
      if (!(await this.codes.take(manager, personId, code))) return this.refuse(manager, personId);
      await credentials.confirmSecondFactor(personId, this.clock.now());
      const codes = await this.renew(manager, personId);
      const session = { personId, collectivityId, provedAt, device: attempt.device, stage: 'signed-in' as const };
      const token = await this.sessions.raise(manager, { ...session, secondFactor: true }, attempt.token);
      await auditAccount(manager, 'confirm-second-factor', personId);
      return { codes, token };
    });
    if (!enrolled) throw new ProblemError('code-refused');
    await this.limiter.restore(`enrol ${personId}`);
    return enrolled;
  }

  /**
   * New recovery codes: those before open nothing from then on.
   * @throws ProblemError second-factor-required when this session did not give one
   */
  async renewCodes({ identity, principal }: SignedIn): Promise<string[]> {
    const { personId, secondFactor } = principal;
    if (!secondFactor) throw new ProblemError('second-factor-required');
    return this.database.inTransaction(identity, async (manager) => {
      const codes = await this.renew(manager, personId);
      await auditAccount(manager, 'renew-recovery-codes', personId);
      return codes;
    });
  }

  /**
   * Gives the second factor up.
   * @throws ProblemError second-factor-kept when a role asks for it, second-factor-required
   */
  async remove({ identity, principal }: SignedIn): Promise<DoneDto> {
    const { personId, roles, secondFactor } = principal;
    if (needsSecondFactor(roles)) throw new ProblemError('second-factor-kept');
    if (!secondFactor) throw new ProblemError('second-factor-required');
    return this.database.inTransaction(identity, async (manager) => {
      await new CredentialRepository(manager).removeSecondFactor(personId);
      await auditAccount(manager, 'remove-second-factor', personId);
      return DONE;
    });
  }

  private async refuse(manager: Transaction, personId: string): Promise<null> {
    await auditAccount(manager, 'confirm-second-factor', personId, { outcome: 'refused' });
    return null;
  }

  private async renew(manager: Transaction, personId: string): Promise<string[]> {
    // Two at once, one after the other: the codes of the first one open nothing once the second one is told.
    await new PersonRepository(manager).holdById(personId);
    const codes = newRecoveryCodes();
    await new CredentialRepository(manager).replaceRecoveryCodes(personId, codes.map(hashOfRecoveryCode));
    return codes;
  }
}
