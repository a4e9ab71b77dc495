import { Injectable } from '@nestjs/common';
import { workOnNextRun } from '@ou-en-est-on/data';
import { Database } from '../database/database.js';
import { Clock } from '../shared/clock.js';
import { WorkerProgram } from '../shared/worker-program.js';
import { ImportFiles } from './import-files.js';

const POLL_MS = 500;
const RETRY_MS = 2_000;

/** Does what waits, one import at a time. */
@Injectable()
export class ImportWorker extends WorkerProgram {
  protected override readonly retryMs = RETRY_MS;

  constructor(
    private readonly database: Database,
    private readonly files: ImportFiles,
    private readonly clock: Clock,
  ) {
    super();
  }

  protected override async turn(): Promise<number> {
    return (await this.workOnNext()) ? 0 : POLL_MS;
  }

  /** @returns false when nothing waits */
  private workOnNext(): Promise<boolean> {
    const now = this.clock.now();
    return this.database.asProgram((dataSource) => workOnNextRun(dataSource, this.files, now));
  }
}
