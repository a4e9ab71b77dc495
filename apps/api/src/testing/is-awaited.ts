import type { EntityManager } from 'typeorm';

/** True when another transaction waits for what this one holds. */
export async function isAwaited(manager: Pick<EntityManager, 'query'>): Promise<boolean> {
  const [row] = await manager.query<{ awaited: boolean }[]>(
    `SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid))) AS awaited`,
  );
  return row?.awaited ?? false;
}
