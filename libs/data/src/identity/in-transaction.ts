import type { Identity } from '@ou-en-est-on/domain';
import pg from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { identitySettings } from './identity-settings.js';

/** In whose name, and for which request of the API. */
export interface Origin {
  readonly identity: Identity;
  readonly requestId?: string | null;
}

/** The database took back what it was to commit: a statement had failed, and its failure was not told. */
export class NotCommittedError extends Error {}

/**
 * Does some work in one transaction that the database knows the author of, from its first round trip on. It is
 * committed whole, or not at all; nothing of the identity outlives it on the connection.
 * @throws NotCommittedError when the work hid the failure of a statement
 */
export async function inTransaction<T>(
  dataSource: DataSource,
  { identity, requestId = null }: Origin,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  const runner = dataSource.createQueryRunner();
  try {
    const client = (await runner.connect()) as pg.PoolClient;
    const result = await undoneOnFailure(client, async () => {
      await client.query(beginAs(identity, requestId));
      // What the runner counts when it begins by itself: a transaction opened inside this one is a savepoint of it.
      Object.assign(runner, { isTransactionActive: true, transactionDepth: 1 });
      return work(runner.manager);
    });
    const { command } = await client.query('COMMIT');
    if (command !== 'COMMIT')
      throw new NotCommittedError('La transaction a été annulée : une instruction avait échoué.');
    return result;
  } finally {
    await runner.release();
  }
}

/** One message, hence one round trip. */
function beginAs(identity: Identity, requestId: string | null): string {
  const settings = Object.entries(identitySettings(identity, requestId)).map(
    ([name, value]) => `set_config('${name}', ${pg.escapeLiteral(value)}, true)`,
  );
  return `BEGIN; SELECT ${settings.join(', ')}`;
}

async function undoneOnFailure<T>(client: pg.PoolClient, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    // A connection that cannot roll back is lost, and its transaction with it.
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}
