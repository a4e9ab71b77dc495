import { type DynamicModule, Module } from '@nestjs/common';
import type { Env } from '../env/env.schema.js';
import { Clock } from '../shared/clock.js';
import { FollowDataVersion } from './follow-data-version.js';
import { PublicMemory } from './public-memory.js';

const MEGABYTE = 1_000_000;

/** The public answers kept in memory, and the connection that says how long they hold. */
@Module({})
export class MemoryModule {
  static forRoot(env: Env): DynamicModule {
    const memory = {
      provide: PublicMemory,
      useFactory: (clock: Clock) => new PublicMemory(env.MEMORY_MB * MEGABYTE, () => clock.today()),
      inject: [Clock],
    };
    const follow = {
      provide: FollowDataVersion,
      useFactory: (publicMemory: PublicMemory) => new FollowDataVersion(env.DATABASE_URL, publicMemory),
      inject: [PublicMemory],
    };
    return { module: MemoryModule, global: true, providers: [memory, follow], exports: [PublicMemory] };
  }
}
