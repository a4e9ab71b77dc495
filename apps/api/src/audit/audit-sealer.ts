import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { AuditRepository, sealEntries } from '@ou-en-est-on/data';
import { setTimeout as pause } from 'node:timers/promises';
import { Database } from '../database/database.js';
import { Clock } from '../shared/clock.js';
import { SealFile } from './seal-file.js';

const POLL_MS = 1_000;
const RETRY_MS = 2_000;

/** Seals what was committed, every second; a database that is away is waited for. */
@Injectable()
export class AuditSealer implements OnApplicationShutdown {
  private readonly logger = new Logger(AuditSealer.name);
  private readonly stopping = new AbortController();
  private written: number | null = null;

  constructor(
    private readonly database: Database,
    private readonly file: SealFile,
    private readonly clock: Clock,
  ) {}

  /** Resolves once asked to stop. */
  async run(): Promise<void> {
    while (!this.stopping.signal.aborted) await this.wait(await this.step());
  }

  onApplicationShutdown(): void {
    this.stopping.abort();
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

  private async step(): Promise<number> {
    try {
      await this.seal();
      return POLL_MS;
    } catch (error) {
      if (!this.stopping.signal.aborted) this.logger.error(error instanceof Error ? error.message : String(error));
      return RETRY_MS;
    }
  }

  private async wait(milliseconds: number): Promise<void> {
    await pause(milliseconds, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }
}
