import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { APPLICATION_ROLE, inTransaction, pendingMigrations } from '@ou-en-est-on/data';
import type { Identity } from '@ou-en-est-on/domain';
import pg from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { requestId } from '../http/request-id.js';
import { currentManager } from './current-manager.js';
import { DatabaseUnavailableError } from './database-unavailable.js';

export interface PoolState {
  readonly open: number;
  readonly idle: number;
  readonly awaited: number;
}

/** What a transaction hands over: repositories read and write through it. */
export type Transaction = EntityManager;

/** Opens the pool when it is first needed, so that the API starts, and recovers, without its database. */
@Injectable()
export class Database implements OnApplicationShutdown {
  private opening: Promise<unknown> | null = null;
  private readonly firstOpening = Promise.withResolvers<true>();

  constructor(private readonly dataSource: DataSource) {}

  /**
   * Makes sure that the pool is open.
   * @throws DatabaseUnavailableError when it cannot be opened now
   */
  async connect(): Promise<void> {
    if (this.dataSource.isInitialized && !this.opening) return;
    this.opening ??= this.open().finally(() => (this.opening = null));
    try {
      await this.opening;
      this.firstOpening.resolve(true);
    } catch (cause) {
      throw new DatabaseUnavailableError('La base de données ne répond pas.', { cause });
    }
  }

  /**
   * The role is an option of the connection: what stands between, a pooler that leaves options out, would let the site
   * work as whoever owns the tables, whom no right stops.
   */
  private async open(): Promise<void> {
    await this.dataSource.initialize();
    try {
      const [{ role } = { role: '' }] = await this.dataSource.query<{ role: string }[]>('SELECT current_user AS role');
      if (role !== APPLICATION_ROLE) throw new Error(`La connexion n’a pas pris le rôle ${APPLICATION_ROLE}.`);
    } catch (error) {
      await this.dataSource.destroy();
      throw error;
    }
  }

  /** Ends once the pool was opened, by whoever needed it first: asks for nothing itself. */
  opened(): Promise<true> {
    return this.firstOpening.promise;
  }

  /**
   * The one way of a use case to private tables, and to any write: one transaction, in the name of somebody. Whatever
   * is asked of the database meanwhile is asked of the manager handed over, by the repositories too: a request that
   * holds a connection never waits for a second one, or as many requests as connections would wait for ever.
   * @throws DatabaseUnavailableError when the pool cannot be opened now
   */
  async inTransaction<T>(identity: Identity, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    if (currentManager.getStore()) throw new Error('A connection is held already: use the manager that came with it.');
    await this.connect();
    return inTransaction(this.dataSource, { identity, requestId: requestId() }, (manager) =>
      currentManager.run(manager, () => work(manager)),
    );
  }

  /** Long work that a program of the site does in its own name, in as many transactions as it takes. */
  async asProgram<T>(work: (dataSource: DataSource) => Promise<T>): Promise<T> {
    await this.connect();
    return work(this.dataSource);
  }

  /** Names of the migrations that this code knows and the database has not applied. */
  async pendingMigrations(): Promise<string[]> {
    await this.connect();
    return pendingMigrations(this.dataSource);
  }

  /** The connections of the pool, and the requests that wait for one. */
  pool(): PoolState {
    const { master } = this.dataSource.driver as PostgresDriver;
    if (!this.dataSource.isInitialized || !(master instanceof pg.Pool)) return { open: 0, idle: 0, awaited: 0 };
    return { open: master.totalCount, idle: master.idleCount, awaited: master.waitingCount };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.opening?.catch(() => undefined);
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}
