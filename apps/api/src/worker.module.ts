import { type DynamicModule, Module } from '@nestjs/common';
import { AuditModule } from './audit/audit.module.js';
import { CampaignsModule } from './campaigns/campaigns.module.js';
import { DatabaseModule } from './database/database.module.js';
import type { Env } from './env/env.schema.js';
import { ImportsModule } from './imports/imports.module.js';
import { SharedModule } from './shared/shared.module.js';

/** The modules of the API that the worker needs. */
@Module({})
export class WorkerModule {
  static forRoot(env: Env): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        DatabaseModule.forWorker(env),
        SharedModule,
        ImportsModule.forWorker(env),
        AuditModule.forWorker(env),
        CampaignsModule.forWorker(),
      ],
    };
  }
}
