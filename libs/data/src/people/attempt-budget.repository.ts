import type { Attempts } from '@ou-en-est-on/domain';
import type { EntityManager } from 'typeorm';

/** Budgets of attempts, each known by a digest; all the processes of the site share them. */
export class AttemptBudgetRepository {
  constructor(private readonly manager: EntityManager) {}

  /** What is left of one, which no other attempt takes until the end of the transaction; a new one is whole. */
  async hold(key: string, capacity: number, now: Date): Promise<Attempts> {
    const [row] = await this.manager.query<{ remaining: number; at: Date }[]>(
      `INSERT INTO attempt_budget (key, remaining, at) VALUES ($1, $2, $3)
       ON CONFLICT (key) DO UPDATE SET at = attempt_budget.at RETURNING remaining, at`,
      [key, capacity, now],
    );
    return { left: row?.remaining ?? capacity, at: row?.at ?? now };
  }

  async save(key: string, { left, at }: Attempts): Promise<void> {
    await this.manager.query('UPDATE attempt_budget SET remaining = $2, at = $3 WHERE key = $1', [key, left, at]);
  }

  async giveBack(key: string, capacity: number): Promise<void> {
    await this.manager.query('UPDATE attempt_budget SET remaining = least($2, remaining + 1) WHERE key = $1', [
      key,
      capacity,
    ]);
  }

  async forget(keys: readonly string[]): Promise<void> {
    await this.manager.query('DELETE FROM attempt_budget WHERE key = ANY ($1)', [keys]);
  }

  /** A few of those that nobody used since then; another process may be taking others away. */
  async forgetBefore(before: Date): Promise<void> {
    await this.manager.query(
      `DELETE FROM attempt_budget WHERE key IN (
         SELECT key FROM attempt_budget WHERE at < $1 LIMIT 100 FOR UPDATE SKIP LOCKED)`,
      [before],
    );
  }
}
