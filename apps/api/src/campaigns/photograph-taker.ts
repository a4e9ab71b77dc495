import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { endClosedStates, takeDuePhotographs } from '@ou-en-est-on/data';
import { WORKER } from '@ou-en-est-on/domain';
import { Database } from '../database/database.js';
import { Clock } from '../shared/clock.js';
import { repeatUntilStopped } from '../shared/repeat-until-stopped.js';

const POLL_MS = 15_000;

/**
 * Takes the photographs that are due, those of the days on which no worker ran too. What a closed collectivity had made
 * public, and that nothing ended yet, ends before.
 */
@Injectable()
export class PhotographTaker implements OnApplicationShutdown {
  private readonly logger = new Logger(PhotographTaker.name);
  private readonly stopping = new AbortController();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Resolves once asked to stop. */
  run(): Promise<void> {
    const repetition = { stopping: this.stopping.signal, logger: this.logger, retryMs: POLL_MS };
    return repeatUntilStopped(async () => {
      for (const id of await this.take()) this.logger.log(`Photographie de la campagne ${id} prise.`);
      return POLL_MS;
    }, repetition);
  }

  onApplicationShutdown(): void {
    this.stopping.abort();
  }

  /** @returns the campaigns photographed */
  take(): Promise<string[]> {
    return this.database.asProgram(async (dataSource) => {
      await endClosedStates(dataSource, this.clock.now(), { identity: WORKER });
      return takeDuePhotographs(dataSource, this.clock.now());
    });
  }
}
