import type { SystemName } from '@ou-en-est-on/domain';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { DATA_ENTITIES } from './entities.js';
import { identitySettings } from './identity/identity-settings.js';
import { MIGRATIONS } from './migrations/index.js';
import { SnakeNaming } from './shared/snake-naming.js';

/** The role the application works as, whatever login it connects with. */
export const APPLICATION_ROLE = 'oeeo_app';

/** Where the applied migrations are written down. */
export const MIGRATIONS_TABLE = 'schema_migration';

export interface DataSourceSettings {
  readonly url: string;
  /** `application` gives up everything but what the application needs; `owner` keeps the rights of the login. */
  readonly role?: 'application' | 'owner';
  /** The program whose own work this is, outside any request: nobody when absent. */
  readonly system?: SystemName;
  readonly poolSize?: number;
  /** Shown in the server's list of connections. */
  readonly applicationName?: string;
  /** A statement that lasts longer is given up; never, for the owner, unless said. */
  readonly statementTimeoutMs?: number;
  /**
   * An answer awaited longer, from a server that no longer answers at all, is given up and its connection with it;
   * never, unless said: long work (migrations, loads, imports) waits as long as it takes.
   */
  readonly answerTimeoutMs?: number;
  /** An idle connection was lost: the pool opens another one when it needs it. */
  readonly onPoolError?: (error: Error) => void;
}

/** A data source that is not connected yet: call `initialize()`. It never touches the schema. */
export function createDataSource(settings: DataSourceSettings): DataSource {
  const { url, options } = withoutOptions(settings.url);
  return new DataSource({
    type: 'postgres',
    url,
    entities: DATA_ENTITIES,
    migrations: [...MIGRATIONS],
    migrationsTableName: MIGRATIONS_TABLE,
    migrationsTransactionMode: 'each',
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    migrationsRun: false,
    installExtensions: false,
    logging: false,
    logger: 'debug',
    poolSize: settings.poolSize ?? 10,
    applicationName: settings.applicationName ?? 'ou-en-est-on',
    connectTimeoutMS: 5_000,
    poolErrorHandler: settings.onPoolError ?? (() => undefined),
    extra: {
      options: `${options} ${startupOptions(settings)}`.trim(),
      types: { getTypeParser },
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
      ...(settings.answerTimeoutMs !== undefined && givingUp(settings.answerTimeoutMs)),
    },
  });
}

/** Set for the whole session by the server itself: no connection of the pool can miss them. */
export function startupOptions(given: Omit<DataSourceSettings, 'url'>): string {
  const { role = 'application', system, statementTimeoutMs } = given;
  const timeout = statementTimeoutMs ?? (role === 'application' ? 30_000 : 0);
  const settings = [`statement_timeout=${timeout}`, 'timezone=UTC'];
  if (role === 'application') settings.push(`role=${APPLICATION_ROLE}`);
  const identity = system === undefined ? {} : identitySettings({ kind: 'system', name: system });
  settings.push(...Object.entries(identity).map(([name, value]) => `${name}=${value}`));
  return settings.map((setting) => `-c ${setting}`).join(' ');
}

/** Options written in an address would replace ours: they are taken out of it, and put before ours. */
export function withoutOptions(address: string): { url: string; options: string } {
  const url = new URL(address);
  const options = url.searchParams.get('options') ?? '';
  url.searchParams.delete('options');
  return { url: url.href, options };
}

/** Only a pipelined connection is closed when its answer is late: any other would go back to the pool, still stuck. */
function givingUp(answerTimeoutMs: number): object {
  return { query_timeout: answerTimeoutMs, pipeline: true };
}

const DATE = 1082;

/** Days stay text: a `Date` would shift them with the machine's time zone. */
function getTypeParser(oid: number, format?: 'text' | 'binary'): unknown {
  return oid === DATE && format !== 'binary' ? (day: string) => day : pg.types.getTypeParser(oid, format);
}
