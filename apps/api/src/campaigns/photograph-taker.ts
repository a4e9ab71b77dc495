import { Injectable } from '@nestjs/common';
import { endClosedStates, takeDuePhotographs } from '@ou-en-est-on/data';
import { WORKER } from '@ou-en-est-on/domain';
import { Database } from '../database/database.js';
import { Clock } from '../shared/clock.js';
import { WorkerProgram } from '../shared/worker-program.js';

const POLL_MS = 15_000;

/**
 * Takes the photographs that are due, those of the days on which no worker ran too. What a closed collectivity had made
 * public, and that nothing ended yet, ends before.
 */
@Injectable()
export class PhotographTaker extends WorkerProgram {
  protected override readonly retryMs = POLL_MS;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super();
  }

  protected override async turn(): Promise<number> {
    for (const id of await this.take()) this.logger.log(`Photographie de la campagne ${id} prise.`);
    return POLL_MS;
  }

  /** @returns the campaigns photographed */
  take(): Promise<string[]> {
    return this.database.asProgram(async (dataSource) => {
      await endClosedStates(dataSource, this.clock.now(), { identity: WORKER });
      return takeDuePhotographs(dataSource, this.clock.now());
    });
  }
}
