import { DatabaseUnavailableError } from './database-unavailable.js';

/**
 * Waits for an answer of the database, but not longer than said; what comes later is ignored.
 * @throws DatabaseUnavailableError when the answer is late
 */
export async function answeredWithin<T>(ms: number, answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new DatabaseUnavailableError('La base de données tarde à répondre.')), ms);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
