import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { workOnNextRun } from '@ou-en-est-on/data';
import { Database } from '../database/database.js';
import { Clock } from '../shared/clock.js';
import { repeatUntilStopped } from '../shared/repeat-until-stopped.js';
import { ImportFiles } from './import-files.js';

const POLL_MS = 500;
const RETRY_MS = 2_000;

/** Does what waits, one import at a time. */
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
  run(): Promise<void> {
    const repetition = { stopping: this.stopping.signal, logger: this.logger, retryMs: RETRY_MS };
    return repeatUntilStopped(async () => ((await this.workOnNext()) ? 0 : POLL_MS), repetition);
  }

  onApplicationShutdown(): void {
    this.stopping.abort();
  }

  /** @returns false when nothing waits */
  private workOnNext(): Promise<boolean> {
    const now = this.clock.now();
    return this.database.asProgram((dataSource) => workOnNextRun(dataSource, this.files, now));
  }
}
