import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { workOnNextRun } from '@ou-en-est-on/data';
import { setTimeout as pause } from 'node:timers/promises';
import { Database } from '../database/database.js';
import { Clock } from '../shared/clock.js';
import { ImportFiles } from './import-files.js';

const POLL_MS = 500;
const RETRY_MS = 2_000;

/** Does what waits, one import at a time; a database that is away is waited for. */
@Injectable()
export class ImportWorker implements OnApplicationShutdown {
  private readonly logger = new Logger(ImportWorker.name);
  private readonly stopping = new AbortController();

  constructor(
    private readonly database: Database,
    private readonly files: ImportFiles,
    private readonly clock: Clock,
  ) {}

  /** Resolves once asked to stop. */
  async run(): Promise<void> {
    while (!this.stopping.signal.aborted) await this.step();
  }

  onApplicationShutdown(): void {
    this.stopping.abort();
  }

  private async step(): Promise<void> {
    try {
      const now = this.clock.now();
      if (await this.database.asProgram((dataSource) => workOnNextRun(dataSource, this.files, now))) return;
      await this.wait(POLL_MS);
    } catch (error) {
      if (this.stopping.signal.aborted) return;
      this.logger.error(error instanceof Error ? error.message : String(error));
      await this.wait(RETRY_MS);
    }
  }

  private async wait(milliseconds: number): Promise<void> {
    await pause(milliseconds, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }
}
