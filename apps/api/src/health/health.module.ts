import { type DynamicModule, Module } from '@nestjs/common';
import { readCommit } from '../env/commit.js';
import type { Env } from '../env/env.schema.js';
import { CheckReadiness } from './check-readiness.js';
import { COMMIT, HealthController } from './health.controller.js';

@Module({})
export class HealthModule {
  static forRoot(env: Env): DynamicModule {
    const commit = { provide: COMMIT, useFactory: () => env.COMMIT ?? readCommit() };
    return { module: HealthModule, controllers: [HealthController], providers: [CheckReadiness, commit] };
  }
}
