import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DatabaseUnavailableError } from './database-unavailable.js';

/** Opens the pool when it is first needed, so that the API starts, and recovers, without its database. */
@Injectable()
export class Database implements OnApplicationShutdown {
  private opening: Promise<unknown> | null = null;

  constructor(private readonly dataSource: DataSource) {}

  /**
   * Makes sure that the pool is open.
   * @throws DatabaseUnavailableError when it cannot be opened now
   */
  async connect(): Promise<void> {
    if (this.dataSource.isInitialized) return;
    this.opening ??= this.dataSource.initialize().finally(() => (this.opening = null));
    try {
      await this.opening;
    } catch (cause) {
      throw new DatabaseUnavailableError('La base de données ne répond pas.', { cause });
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.opening?.catch(() => undefined);
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}
