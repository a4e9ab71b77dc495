import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createFilledDatabase, type TestDatabase } from '@ou-en-est-on/data/testing';
import type { InjectOptions, Response } from 'light-my-request';
import { loadData, readDataset } from '../commands/load-data.js';
import { createApp } from '../create-app.js';
import { type Env, readEnv } from '../env/env.schema.js';
import { Clock } from '../shared/clock.js';
import { injectIn } from './inject-in.js';

/** The day the specs are of. */
export const TODAY = '2026-11-21';
const NOW = new Date(`${TODAY}T12:00:00Z`);

export type Answer = Response;

export interface TestApi {
  readonly app: NestFastifyApplication;
  get(url: string, headers?: Record<string, string>): Promise<Answer>;
  send(options: InjectOptions): Promise<Answer>;
  close(): Promise<void>;
}

/** What the start asks for; a passphrase is verified with as little memory as the setting allows. */
export const TEST_SETTINGS = {
  LOG_LEVEL: 'silent',
  SECRETS_KEY: '07'.repeat(32),
  PASSPHRASE_MEMORY_KIB: '1024',
};

/** The API as `main` makes it, on the settings given, its clock stopped. */
export async function startApi(settings: Partial<Record<keyof Env, string>>): Promise<TestApi> {
  const app = await createApp(readEnv({ ...TEST_SETTINGS, RATE_LIMIT: '100000', ...settings }));
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  app.get(Clock).now = () => NOW;
  const send = (options: InjectOptions): Promise<Answer> => injectIn(app.getHttpServer(), options);
  return {
    app,
    get: (url, headers = {}) => send({ method: 'GET', url, headers }),
    send,
    close: () => app.close(),
  };
}

/** A database of its own that holds all that the repository ships. */
export async function loadedDatabase(): Promise<TestDatabase> {
  return createFilledDatabase('shipped', async (dataSource) => {
    await loadData(dataSource, readDataset([]), NOW);
  });
}

/** The API on a database that holds all that the repository ships. */
export async function startLoadedApi(): Promise<TestApi> {
  const database = await loadedDatabase();
  const api = await startApi({ DATABASE_URL: database.url });
  const close = async (): Promise<void> => {
    await api.close();
    await database.drop();
  };
  return { ...api, close };
}
