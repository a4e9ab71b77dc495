import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../data-source.js';
import { filledDatabase, templateDatabase } from './template-database.js';
import { addressOf, asSuperuser, createLogins, TEST_LOGIN, TEST_OWNER } from './test-cluster.js';

/** A migrated database of its own for one test file. */
export interface TestDatabase {
  /** For the application's login. */
  readonly url: string;
  /** For the role that owns the schema. */
  readonly ownerUrl: string;
  /** Connected, working as the application's role and in the name of a command. */
  readonly dataSource: DataSource;
  drop(): Promise<void>;
}

export async function createTestDatabase(): Promise<TestDatabase> {
  return openTestDatabase(await createFrom(templateDatabase));
}

/** The same with what `fill` puts in it, once for all the test files of the run that give the same name. */
export async function createFilledDatabase(
  name: string,
  fill: (dataSource: DataSource) => Promise<void>,
): Promise<TestDatabase> {
  const filled = await createFrom((superuser) =>
    filledDatabase(superuser, name, async (url) => {
      const dataSource = await testDataSource(url).initialize();
      await fill(dataSource).finally(() => dataSource.destroy());
    }),
  );
  return openTestDatabase(filled);
}

/** The same before any migration, for what migrates. Its data source is not connected. */
export async function createEmptyDatabase(): Promise<Omit<TestDatabase, 'dataSource'>> {
  const { url, ownerUrl, drop } = addresses(await createFrom(async () => 'template0'));
  return { url, ownerUrl, drop };
}

async function createFrom(
  template: (superuser: Parameters<typeof templateDatabase>[0]) => Promise<string>,
): Promise<string> {
  const name = `oeeo_test_${randomUUID().replaceAll('-', '')}`;
  await asSuperuser(async (superuser) => {
    await createLogins(superuser);
    await superuser.query(`CREATE DATABASE ${name} OWNER ${TEST_OWNER} TEMPLATE ${await template(superuser)}`);
  });
  return name;
}

async function openTestDatabase(name: string): Promise<TestDatabase> {
  const { url, ownerUrl, drop } = addresses(name);
  const dataSource = testDataSource(url);
  await dataSource.initialize();
  return {
    url,
    ownerUrl,
    dataSource,
    drop: async () => {
      if (dataSource.isInitialized) await dataSource.destroy();
      await drop();
    },
  };
}

/** As the commands work: in the name of the system. */
const testDataSource = (url: string): DataSource =>
  createDataSource({ url, poolSize: 4, applicationName: 'test', system: 'command' });

function addresses(name: string): { url: string; ownerUrl: string; drop: () => Promise<void> } {
  return {
    url: addressOf(name, TEST_LOGIN),
    ownerUrl: addressOf(name, TEST_OWNER),
    drop: () => asSuperuser(async (superuser) => void (await superuser.query(`DROP DATABASE ${name} WITH (FORCE)`))),
  };
}
