import { type AttemptBudget, type AttemptDecision, type Attempts, takeAttempt } from '@ou-en-est-on/domain';
import { ProblemError } from '../http/problem-error.js';

const KEPT = 50_000;

/** Counts attempts, in the memory of this process: a restart forgets them, which only costs a few guesses. */
export class AttemptLimiter {
  private readonly attempts = new Map<string, Attempts>();

  /**
   * Takes one attempt of a budget.
   * @throws ProblemError too-many-attempts
   */
  take(budget: AttemptBudget, key: string, now: Date): void {
    const { allowed, retryAfter } = this.decide(budget, key, now);
    if (!allowed) throw new ProblemError('too-many-attempts', [], { retryAfter });
  }

  /** The same, for what nobody is refused. */
  mayTake(budget: AttemptBudget, key: string, now: Date): boolean {
    return this.decide(budget, key, now).allowed;
  }

  private decide(budget: AttemptBudget, key: string, now: Date): AttemptDecision {
    const decision = takeAttempt(budget, this.attempts.get(key), now);
    // The oldest leave first: an address that comes back later has had time to refill.
    this.attempts.delete(key);
    this.attempts.set(key, decision.attempts);
    if (this.attempts.size > KEPT) this.attempts.delete(this.attempts.keys().next().value ?? key);
    return decision;
  }

  /** An attempt that succeeded costs nothing. */
  giveBack({ capacity }: AttemptBudget, key: string): void {
    const attempts = this.attempts.get(key);
    if (attempts) this.attempts.set(key, { ...attempts, left: Math.min(capacity, attempts.left + 1) });
  }

  /** Who proved to be the owner gets the whole budget back. */
  restore(key: string): void {
    this.attempts.delete(key);
  }
}
