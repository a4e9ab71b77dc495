import { Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { listenToDataVersion } from '@ou-en-est-on/data';
import { setTimeout as pause } from 'node:timers/promises';
import type { PublicMemory } from './public-memory.js';

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;

/** Keeps the memory in step with the database, and out of use whenever it cannot be. */
export class FollowDataVersion implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly stop = new AbortController();
  private following: Promise<void> = Promise.resolve();
  private readonly logger = new Logger(FollowDataVersion.name);

  constructor(
    private readonly url: string,
    private readonly memory: PublicMemory,
  ) {}

  onApplicationBootstrap(): void {
    this.following = this.follow();
  }

  /** Ahead of the closing of the server: an answer from memory does not ask the reader to let go of the connection. */
  async onModuleDestroy(): Promise<void> {
    this.stop.abort();
    await this.following;
  }

  /** Listens again each time the connection is lost, less and less often while the database is away. */
  private async follow(): Promise<void> {
    const { signal } = this.stop;
    let wait = FIRST_PAUSE_MS;
    const onVersion = (version: string): void => {
      wait = FIRST_PAUSE_MS;
      this.memory.follow(version);
    };
    while (!signal.aborted) {
      const cause = await listenToDataVersion({ url: this.url, onVersion }, signal).catch((error: unknown) => error);
      this.memory.suspend();
      if (signal.aborted) return;
      this.logger.warn(
        `Public answers are no longer taken from memory${cause instanceof Error ? `: ${cause.message}` : ''}`,
      );
      await pause(wait, undefined, { signal, ref: false }).catch(() => undefined);
      wait = Math.min(2 * wait, LONGEST_PAUSE_MS);
    }
  }
}
