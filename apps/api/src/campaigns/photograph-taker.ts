import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { endClosedStates, takeDuePhotographs } from '@ou-en-est-on/data';
import { setTimeout as pause } from 'node:timers/promises';
import { Database } from '../database/database.js';
import { Clock } from '../shared/clock.js';

const POLL_MS = 15_000;

/**
 * Takes the photographs that are due, those of the days on which no worker ran too; a database that is away is waited for.
 * What a closed collectivity had made public, and that nothing ended yet, ends before.
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
  async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      await this.step();
      await pause(POLL_MS, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    }
  }

  onApplicationShutdown(): void {
    this.stopping.abort();
  }

  /** @returns the campaigns photographed */
  take(): Promise<string[]> {
    return this.database.asProgram(async (dataSource) => {
      await endClosedStates(dataSource, this.clock.now());
      return takeDuePhotographs(dataSource, this.clock.now());
    });
  }

  private async step(): Promise<void> {
    try {
      for (const id of await this.take()) this.logger.log(`Photographie de la campagne ${id} prise.`);
    } catch (error) {
      if (!this.stopping.signal.aborted) this.logger.error(error instanceof Error ? error.message : String(error));
    }
  }
}
