import { type DynamicModule, Module } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Env } from '../env/env.schema.js';
import { CheckDemonstration } from './check-demonstration.js';
import { DemonstrationMark } from './demonstration-mark.js';
import { FindPage } from './find-page.js';

@Module({})
export class SiteModule {
  static forRoot(env: Env): DynamicModule {
    const check = {
      provide: CheckDemonstration,
      useFactory: (database: Database) => new CheckDemonstration(database, env),
      inject: [Database],
    };
    return {
      module: SiteModule,
      providers: [check, DemonstrationMark, FindPage],
      exports: [DemonstrationMark, FindPage],
    };
  }
}
