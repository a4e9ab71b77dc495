import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { currentManager } from './current-manager.js';

const BEGIN = 'START TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY';

/**
 * Lets all that one answer is made of be read at one instant: whatever is loaded meanwhile, its parts agree. The
 * snapshot follows the calls rather than being handed down, so that no use case can forget it.
 */
@Injectable()
export class ReadSnapshot {
  /** What repositories read through: the snapshot or the transaction under way, else the pool. */
  readonly manager: EntityManager;

  constructor(private readonly dataSource: DataSource) {
    this.manager = new Proxy(dataSource.manager, {
      get: (pool, property): unknown => Reflect.get(currentManager.getStore() ?? pool, property),
    });
  }

  /** Runs some reads at one instant of the database, on one connection. */
  async run<T>(read: () => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.query(BEGIN);
      return await currentManager.run(runner.manager, read);
    } finally {
      // Nothing was written: a connection that cannot end the transaction is lost, and the pool drops it.
      await runner.query('COMMIT').catch(() => undefined);
      await runner.release();
    }
  }
}
