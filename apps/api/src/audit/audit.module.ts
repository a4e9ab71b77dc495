import { type DynamicModule, Module } from '@nestjs/common';
import type { Env } from '../env/env.schema.js';
import { AuditController } from './audit.controller.js';
import { AuditSealer } from './audit-sealer.js';
import { ListAudit } from './list-audit.js';
import { ReadSeal } from './read-seal.js';
import { SealFile } from './seal-file.js';

/** The audit, seen from the two processes that share it: the API publishes its last seal, the worker seals. */
@Module({})
export class AuditModule {
  static forApi(): DynamicModule {
    return { module: AuditModule, controllers: [AuditController], providers: [ListAudit, ReadSeal] };
  }

  static forWorker(env: Env): DynamicModule {
    const file = { provide: SealFile, useFactory: () => new SealFile(env.DATA_DIR) };
    return { module: AuditModule, providers: [file, AuditSealer] };
  }
}
