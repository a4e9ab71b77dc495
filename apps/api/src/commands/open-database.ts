import { createDataSource } from '@ou-en-est-on/data';
import type { DataSource } from 'typeorm';
import { readEnv } from '../env/env.schema.js';

/** Runs some work on the database as the application, as long as it takes, and closes it whatever happens. */
export async function withDatabase<T>(work: (dataSource: DataSource) => Promise<T>): Promise<T> {
  const settings = { url: readEnv().DATABASE_URL, poolSize: 2, statementTimeoutMs: 0 };
  const dataSource = createDataSource({ ...settings, applicationName: 'commande', system: 'command' });
  await dataSource.initialize();
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}
