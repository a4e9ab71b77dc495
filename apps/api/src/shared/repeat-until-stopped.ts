import type { Logger } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';

interface Repetition {
  /** Aborted once the process is asked to stop. */
  readonly stopping: AbortSignal;
  readonly logger: Pick<Logger, 'error'>;
  /** How long to wait after a failure. */
  readonly retryMs: number;
}

/**
 * Does some work again and again until asked to stop, each time after as many milliseconds as the work said. A failure
 * is logged whole and the work begun anew: a database that is away is waited for.
 */
export async function repeatUntilStopped(
  work: () => Promise<number>,
  { stopping, logger, retryMs }: Repetition,
): Promise<void> {
  while (!stopping.aborted) {
    const waited = await work().catch((error: unknown) => {
      // What the stop itself cut short is no failure.
      if (!stopping.aborted) logger.error(error);
      return retryMs;
    });
    if (waited > 0) await pause(waited, undefined, { signal: stopping }).catch(() => undefined);
  }
}
