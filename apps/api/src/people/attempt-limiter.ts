import { Injectable } from '@nestjs/common';
import { AttemptBudgetRepository } from '@ou-en-est-on/data';
import { type AttemptBudget, type AttemptDecision, takeAttempt } from '@ou-en-est-on/domain';
import { Database } from '../database/database.js';
import { ProblemError } from '../http/problem-error.js';
import { SIGN_IN } from './identities.js';
import { SecretBox } from './secret-box.js';

/** One attempt of a budget, and what it is counted for. */
export type Taken = readonly [budget: AttemptBudget, key: string];

/** Every budget is whole again well before. */
const KEPT_MS = 24 * 3_600_000;

/**
 * Counts attempts for all the processes of the site, in the database. What is counted is digested by a key that is not
 * there: neither an address nor a network is written.
 */
@Injectable()
export class AttemptLimiter {
  constructor(
    private readonly database: Database,
    private readonly secrets: SecretBox,
  ) {}

  /**
   * Takes one attempt of each budget, in that order, until one is spent.
   * @throws ProblemError too-many-attempts
   */
  async take(asked: readonly Taken[], now: Date): Promise<void> {
    const { allowed, retryAfter } = await this.decide(asked, now);
    if (!allowed) throw new ProblemError('too-many-attempts', [], { retryAfter });
  }

  /** The same, for what nobody is refused. */
  async mayTake(asked: Taken, now: Date): Promise<boolean> {
    return (await this.decide([asked], now)).allowed;
  }

  /** An attempt that succeeded costs nothing. */
  async giveBack([{ capacity }, key]: Taken): Promise<void> {
    await this.database.inTransaction(SIGN_IN, (manager) =>
      new AttemptBudgetRepository(manager).giveBack(this.secrets.digest(key), capacity),
    );
  }

  /** Who proved to be the owner gets whole budgets back. */
  async restore(...keys: readonly string[]): Promise<void> {
    const digests = keys.map((key) => this.secrets.digest(key));
    await this.database.inTransaction(SIGN_IN, (manager) => new AttemptBudgetRepository(manager).forget(digests));
  }

  private decide(asked: readonly Taken[], now: Date): Promise<Pick<AttemptDecision, 'allowed' | 'retryAfter'>> {
    return this.database.inTransaction(SIGN_IN, async (manager) => {
      const budgets = new AttemptBudgetRepository(manager);
      for (const [budget, name] of asked) {
        const key = this.secrets.digest(name);
        const { attempts, ...decision } = takeAttempt(budget, await budgets.hold(key, budget.capacity, now), now);
        await budgets.save(key, attempts);
        if (!decision.allowed) return decision;
      }
      await budgets.forgetBefore(new Date(now.getTime() - KEPT_MS));
      return { allowed: true, retryAfter: 0 };
    });
  }
}
