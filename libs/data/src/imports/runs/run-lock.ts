import type { DataSource, EntityManager } from 'typeorm';

/**
 * Does some work on a run that nobody else works on, on one connection. The lock is that connection's: whatever ends
 * this process frees the run for the next one.
 * @returns null when another process works on it
 */
export async function withRunLock<T>(
  dataSource: DataSource,
  id: string,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T | null> {
  const runner = dataSource.createQueryRunner();
  const key = `import run ${id}`;
  try {
    const [row] = (await runner.query('SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS locked', [key])) as {
      locked: boolean;
    }[];
    if (!row?.locked) return null;
    try {
      return await work(runner.manager);
    } finally {
      await runner.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [key]);
    }
  } finally {
    await runner.release();
  }
}
