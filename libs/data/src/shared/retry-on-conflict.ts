import { setTimeout } from 'node:timers/promises';

/** Serialisation failure and deadlock: nothing was written, and the same work may well succeed the next time. */
const CONFLICTS = ['40001', '40P01'];
const LONGEST_WAIT_MS = 40;

/**
 * Does a whole transaction, again when the database gave it up for the sake of another one.
 * @throws what the last attempt threw
 */
export async function retryOnConflict<T>(transaction: () => Promise<T>, attempts = 8): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transaction();
    } catch (error) {
      if (attempt === attempts || !isConflict(error)) throw error;
      await setTimeout(Math.random() * LONGEST_WAIT_MS * attempt);
    }
  }
}

function isConflict(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, driverError }: { code?: unknown; driverError?: unknown } = error;
  return CONFLICTS.includes(String(code)) || (driverError !== error && isConflict(driverError));
}
