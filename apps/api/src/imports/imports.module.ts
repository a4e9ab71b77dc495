import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import path from 'node:path';
import type { Env } from '../env/env.schema.js';
import { ChangeImport } from './change-import.js';
import { CreateImport } from './create-import.js';
import { ImportFiles } from './import-files.js';
import { ImportTidier } from './import-tidier.js';
import { ImportWorker } from './import-worker.js';
import { ImportsController } from './imports.controller.js';
import { ListImports } from './list-imports.js';
import { ListRefusals } from './list-refusals.js';
import { ReadImport } from './read-import.js';

const MEGABYTE = 1_000_000;

/** Imports, seen from the two processes that share them: the API receives them, the worker does the long work. */
@Module({})
export class ImportsModule {
  static forApi(env: Env): DynamicModule {
    return {
      module: ImportsModule,
      controllers: [ImportsController],
      providers: [filesOf(env), ChangeImport, CreateImport, ListImports, ListRefusals, ReadImport],
    };
  }

  static forWorker(env: Env): DynamicModule {
    return { module: ImportsModule, providers: [filesOf(env), ImportTidier, ImportWorker] };
  }
}

function filesOf(env: Env): Provider {
  const folder = path.join(env.DATA_DIR, 'imports');
  return { provide: ImportFiles, useFactory: () => new ImportFiles(folder, env.IMPORT_MAX_MEGABYTES * MEGABYTE) };
}
