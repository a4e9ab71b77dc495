import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AuditSealer } from './audit/audit-sealer.js';
import { PhotographTaker } from './campaigns/photograph-taker.js';
import { readEnv, SettingError } from './env/env.schema.js';
import { createLogger, NestLog } from './http/logger.js';
import { ImportTidier } from './imports/import-tidier.js';
import { ImportWorker } from './imports/import-worker.js';
import type { WorkerProgram } from './shared/worker-program.js';
import { WorkerModule } from './worker.module.js';

const DRAIN_MS = 5_000;

try {
  const env = readEnv();
  const logger = new NestLog(createLogger(env.LOG_LEVEL));
  const worker = await NestFactory.createApplicationContext(WorkerModule.forRoot(env), { logger, abortOnError: false });
  // What is cut short is begun anew by the next worker.
  const stop = (): void => {
    setTimeout(() => process.exit(1), DRAIN_MS).unref();
    worker.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  const programs = [ImportWorker, ImportTidier, AuditSealer, PhotographTaker];
  await Promise.all(programs.map((program) => worker.get<WorkerProgram>(program).run()));
} catch (error) {
  if (!(error instanceof SettingError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
