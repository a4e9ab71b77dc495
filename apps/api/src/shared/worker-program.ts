import { Logger, type OnApplicationShutdown } from '@nestjs/common';
import { repeatUntilStopped } from './repeat-until-stopped.js';

/** One of the things that the worker does again and again, until the process is asked to stop. */
export abstract class WorkerProgram implements OnApplicationShutdown {
  protected readonly logger = new Logger(this.constructor.name);
  private readonly stopping = new AbortController();

  /** How long to wait after a failure, in milliseconds. */
  protected abstract readonly retryMs: number;

  /** Does what there is to do. @returns how many milliseconds to wait before the next turn */
  protected abstract turn(): Promise<number>;

  /** Resolves once asked to stop. */
  run(): Promise<void> {
    const { logger, retryMs } = this;
    return repeatUntilStopped(() => this.turn(), { stopping: this.stopping.signal, logger, retryMs });
  }

  onApplicationShutdown(): void {
    this.stopping.abort();
  }
}
