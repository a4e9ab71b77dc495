import { Injectable } from '@nestjs/common';
import type { SecondFactorInput } from '@ou-en-est-on/contracts';
import { CredentialRepository, KnownDeviceRepository, PersonRepository } from '@ou-en-est-on/data';
import { MOST_REFUSED_CODES, networkOf, SECOND_FACTOR_BUDGET } from '@ou-en-est-on/domain';
import { Database, type Transaction } from '../database/database.js';
import { ProblemError } from '../http/problem-error.js';
import { Clock } from '../shared/clock.js';
import { AttemptLimiter, type Taken } from './attempt-limiter.js';
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
   * @throws ProblemError sign-in-required when no session waits for it, too-many-attempts, code-refused,
   * too-many-codes-refused
   */
  async run(input: SecondFactorInput, attempt: Attempt): Promise<SignedInTokens> {
    const waiting = await this.sessions.find(attempt.token);
    if (waiting?.session.stage !== 'second-factor-expected') throw new ProblemError('sign-in-required');
    const { person } = waiting;
    const known = await this.devices.find(person.email ?? '', attempt.deviceToken);
    const budget = budgetOf(input, person.id, known, attempt);
    await this.limiter.take([budget], this.clock.now());
    const { own } = await this.devices.budgetsFor(person.email ?? '', attempt);
    const next = await this.database.inTransaction(SIGN_IN, (manager) =>
      this.exchange(manager, waiting, { input, known }, attempt),
    );
    if (typeof next === 'string') throw new ProblemError(next);
    await this.limiter.restore(budget[1], own[1]);
    return next;
  }

  /** Or why it is refused, which is written down. */
  private async exchange(
    manager: Transaction,
    { session, person }: LiveSession,
    given: GivenFactor,
    { token, deviceToken }: Attempt,
  ): Promise<SignedInTokens | Refused> {
    // Held: who ends all the sessions meanwhile ends the one that opens here too, or this one finds none to raise.
    if (!(await new PersonRepository(manager).holdById(person.id))) throw new ProblemError('sign-in-required');
    const refused = await this.take(manager, person.id, given);
    const { personId, collectivityId, device, provedAt } = session;
    const means = 'code' in given.input ? 'code' : 'recovery-code';
    const outcome = refused ? 'refused' : 'done';
    await auditAccount(manager, 'give-second-factor', personId, { outcome, after: { means } });
    if (refused) return refused;
    await new CredentialRepository(manager).forgetRefusedCodes(personId);
    const next = { personId, collectivityId, device, provedAt, stage: 'signed-in', secondFactor: true } as const;
    return {
      session: await this.sessions.raise(manager, next, token),
      device: await this.devices.remember(manager, person, deviceToken),
    };
  }

  /** Null when it is the right one. */
  private async take(manager: Transaction, personId: string, { input, known }: GivenFactor): Promise<Refused | null> {
    if ('recoveryCode' in input) {
      return (await this.codes.takeRecovery(manager, personId, input.recoveryCode)) ? null : 'code-refused';
    }
    const credentials = new CredentialRepository(manager);
    const refusedCodes = (await credentials.findSecondFactor(personId))?.refusedCodes ?? 0;
    if (known === null && refusedCodes >= MOST_REFUSED_CODES) return 'too-many-codes-refused';
    if (await this.codes.take(manager, personId, input.code)) return null;
    if (known === null) await credentials.countRefusedCode(personId);
    else await this.countOnDevice(new KnownDeviceRepository(manager), known);
    return 'code-refused';
  }

  /** A browser that was known, and gives wrong codes only, is one like the others. */
  private async countOnDevice(devices: KnownDeviceRepository, known: string): Promise<void> {
    if ((await devices.countRefusedCode(known)) >= MOST_REFUSED_CODES) await devices.forget(known);
  }
}

/** What was given, and the hash of the browser when the account knows it. */
interface GivenFactor {
  readonly input: SecondFactorInput;
  readonly known: string | null;
}

type Refused = 'code-refused' | 'too-many-codes-refused';

/** Recovery codes cannot be guessed: what bounds them is of the network alone, which nobody spends from elsewhere. */
function budgetOf(input: SecondFactorInput, personId: string, known: string | null, { address }: Attempt): Taken {
  if ('recoveryCode' in input) return [SECOND_FACTOR_BUDGET, `recovery ${personId} ${known ?? networkOf(address)}`];
  return [SECOND_FACTOR_BUDGET, known === null ? `code ${personId}` : `code ${personId} ${known}`];
}
