import { Injectable } from '@nestjs/common';
import type { SecondFactorInput } from '@ou-en-est-on/contracts';
import { SECOND_FACTOR_BUDGET } from '@ou-en-est-on/domain';
import { Database, type Transaction } from '../database/database.js';
import { ProblemError } from '../http/problem-error.js';
import { Clock } from '../shared/clock.js';
import { AttemptLimiter } from './attempt-limiter.js';
import { auditAccount } from './audit-account.js';
import { SIGN_IN } from './identities.js';
import { KnownDevices } from './known-devices.js';
import { OneTimeCodes } from './one-time-codes.js';
import { type LiveSession, SessionKeeper } from './session-keeper.js';
import type { Attempt, SignedInTokens } from './sign-in.js';

@Injectable()
export class GiveSecondFactor {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionKeeper,
    private readonly codes: OneTimeCodes,
    private readonly limiter: AttemptLimiter,
    private readonly devices: KnownDevices,
    private readonly clock: Clock,
  ) {}

  /**
   * The second step: a code of six figures, or a recovery code. The session that was waiting ends, another one opens.
   * @returns what the cookies are to hold
   * @throws ProblemError sign-in-required when no session waits for it, too-many-attempts, code-refused
   */
  async run(input: SecondFactorInput, attempt: Attempt): Promise<SignedInTokens> {
    const waiting = await this.sessions.find(attempt.token);
    if (waiting?.session.stage !== 'second-factor-expected') throw new ProblemError('sign-in-required');
    const { person } = waiting;
    await this.limiter.take([[SECOND_FACTOR_BUDGET, `code ${person.id}`]], this.clock.now());
    const { own } = await this.devices.budgetsFor(person.email ?? '', attempt);
    const next = await this.database.inTransaction(SIGN_IN, (manager) =>
      this.exchange(manager, waiting, input, attempt),
    );
    if (next === null) throw new ProblemError('code-refused');
    await this.limiter.restore(`code ${person.id}`, own[1]);
    return next;
  }

  private async exchange(
    manager: Transaction,
    { session, person }: LiveSession,
    input: SecondFactorInput,
    { token, deviceToken }: Attempt,
  ): Promise<SignedInTokens | null> {
    const taken =
      'code' in input
        ? await this.codes.take(manager, person.id, input.code)
        : await this.codes.takeRecovery(manager, person.id, input.recoveryCode);
    const { personId, collectivityId, device, provedAt } = session;
    const means = 'code' in input ? 'code' : 'recovery-code';
    const outcome = taken ? 'done' : 'refused';
    await auditAccount(manager, 'give-second-factor', personId, { outcome, after: { means } });
    if (!taken) return null;
    const next = { personId, collectivityId, device, provedAt, stage: 'signed-in', secondFactor: true } as const;
    return {
      session: await this.sessions.raise(manager, next, token),
      device: await this.devices.remember(manager, person, deviceToken),
    };
  }
}
