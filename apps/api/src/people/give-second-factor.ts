import { Injectable } from '@nestjs/common';
import type { SecondFactorInput } from '@ou-en-est-on/contracts';
import { networkOf, SECOND_FACTOR_BUDGET } from '@ou-en-est-on/domain';
import { Database, type Transaction } from '../database/database.js';
import { ProblemError } from '../http/problem-error.js';
import { Clock } from '../shared/clock.js';
import { AttemptLimiter } from './attempt-limiter.js';
import { auditAccount } from './audit-account.js';
import { SIGN_IN } from './identities.js';
import { OneTimeCodes } from './one-time-codes.js';
import { type LiveSession, SessionKeeper } from './session-keeper.js';
import type { Attempt } from './sign-in.js';

@Injectable()
export class GiveSecondFactor {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionKeeper,
    private readonly codes: OneTimeCodes,
    private readonly limiter: AttemptLimiter,
    private readonly clock: Clock,
  ) {}

  /**
   * The second step: a code of six figures, or a recovery code. The session that was waiting ends, another one opens.
   * @returns what the cookie is to hold
   * @throws ProblemError sign-in-required when no session waits for it, too-many-attempts, code-refused
   */
  async run(input: SecondFactorInput, { address, token }: Attempt): Promise<string> {
    const waiting = await this.sessions.find(token);
    if (waiting?.session.stage !== 'second-factor-expected') throw new ProblemError('sign-in-required');
    const { person } = waiting;
    this.limiter.take(SECOND_FACTOR_BUDGET, `code ${person.id}`, this.clock.now());
    const next = await this.database.inTransaction(SIGN_IN, (manager) => this.exchange(manager, waiting, input, token));
    if (next === null) throw new ProblemError('code-refused');
    this.limiter.restore(`code ${person.id}`);
    this.limiter.restore(`${person.email ?? ''} ${networkOf(address)}`);
    return next;
  }

  private async exchange(
    manager: Transaction,
    { session, person }: LiveSession,
    input: SecondFactorInput,
    token: string | null,
  ): Promise<string | null> {
    const taken =
      'code' in input
        ? await this.codes.take(manager, person.id, input.code)
        : await this.codes.takeRecovery(manager, person.id, input.recoveryCode);
    const { personId, collectivityId, device, provedAt } = session;
    const means = 'code' in input ? 'code' : 'recovery-code';
    const outcome = taken ? 'done' : 'refused';
    await auditAccount(manager, 'give-second-factor', personId, { outcome, after: { means } });
    if (!taken) return null;
    return this.sessions.open(
      manager,
      { personId, collectivityId, device, provedAt, stage: 'signed-in', secondFactor: true },
      token,
    );
  }
}
