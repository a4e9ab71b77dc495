import { Injectable } from '@nestjs/common';
import { AuditRepository, sealEntries } from '@ou-en-est-on/data';
import { Database } from '../database/database.js';
import { Clock } from '../shared/clock.js';
import { WorkerProgram } from '../shared/worker-program.js';
import { SealFile } from './seal-file.js';

const POLL_MS = 1_000;
const RETRY_MS = 2_000;

/** Seals what was committed, every second. */
@Injectable()
export class AuditSealer extends WorkerProgram {
  protected override readonly retryMs = RETRY_MS;
  private written: number | null = null;

  constructor(
    private readonly database: Database,
    private readonly file: SealFile,
    private readonly clock: Clock,
  ) {
    super();
  }

  protected override async turn(): Promise<number> {
    await this.seal();
    return POLL_MS;
  }

  /** Seals, then writes the last seal down, also one that a crash kept from being written. */
  async seal(): Promise<void> {
    const last = await this.database.asProgram(async (dataSource) => {
      await sealEntries(dataSource);
      return new AuditRepository(dataSource.manager).findLastSeal();
    });
    this.written ??= (await this.file.read()).at(-1)?.position ?? -1;
    if (last.position <= this.written) return;
    await this.file.append(last, this.clock.now());
    this.written = last.position;
  }
}
