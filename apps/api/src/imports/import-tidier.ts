import { Injectable } from '@nestjs/common';
import { discardForgottenRuns, removeOrphanFiles } from '@ou-en-est-on/data';
import { Database } from '../database/database.js';
import { Clock } from '../shared/clock.js';
import { WorkerProgram } from '../shared/worker-program.js';
import { ImportFiles } from './import-files.js';

const POLL_MS = 3_600_000;
const RETRY_MS = 60_000;

/** Throws away, every hour, what was tried and never published, and the files that nobody waits for any more. */
@Injectable()
export class ImportTidier extends WorkerProgram {
  protected override readonly retryMs = RETRY_MS;

  constructor(
    private readonly database: Database,
    private readonly files: ImportFiles,
    private readonly clock: Clock,
  ) {
    super();
  }

  protected override async turn(): Promise<number> {
    const { runs, orphans } = await this.tidy();
    if (runs > 0) this.logger.log(`Imports essayés et jamais publiés : ${String(runs)} écarté(s).`);
    if (orphans > 0) this.logger.log(`Fichiers d’imports que rien n’attendait : ${String(orphans)} retiré(s).`);
    return POLL_MS;
  }

  /** @returns how many of each were thrown away */
  tidy(): Promise<{ runs: number; orphans: number }> {
    const now = this.clock.now();
    return this.database.asProgram(async (dataSource) => ({
      runs: await discardForgottenRuns(dataSource, this.files, now),
      orphans: await removeOrphanFiles(dataSource, this.files, now),
    }));
  }
}
