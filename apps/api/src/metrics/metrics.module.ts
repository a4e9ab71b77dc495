import { type DynamicModule, Module } from '@nestjs/common';
import { ImportRunRepository } from '@ou-en-est-on/data';
import { Database } from '../database/database.js';
import type { Env } from '../env/env.schema.js';
import { PublicMemory } from '../memory/public-memory.js';
import { Metrics } from './metrics.js';
import { MetricsServer } from './metrics-server.js';
import { readingsOf } from './readings.js';

/** Nothing is counted, and nothing listens, unless a port is given. */
@Module({})
export class MetricsModule {
  static forRoot({ METRICS_PORT: port, METRICS_HOST: host }: Env): DynamicModule {
    if (port === undefined) return { module: MetricsModule };
    const metrics = {
      provide: Metrics,
      useFactory: (memory: PublicMemory, database: Database, runs: ImportRunRepository) =>
        new Metrics(readingsOf(memory, database, runs)),
      inject: [PublicMemory, Database, ImportRunRepository],
    };
    const server = {
      provide: MetricsServer,
      useFactory: (served: Metrics) => new MetricsServer(served, port, host),
      inject: [Metrics],
    };
    return { module: MetricsModule, providers: [metrics, server] };
  }
}
