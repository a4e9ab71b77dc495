import { once } from 'node:events';
import pg from 'pg';
import { startupOptions, withoutOptions } from './data-source.js';

/** Channel and sequence of the migration that counts the changes of the public data. */
const DATA_VERSION = 'data_version';
const CONNECT_TIMEOUT_MS = 5_000;
const CURRENT_VERSION = `SELECT CASE WHEN is_called THEN last_value ELSE 0 END::text AS version FROM ${DATA_VERSION}`;
/** Whether every transaction that began before one with this id has ended. */
const HAVE_ENDED = 'SELECT pg_snapshot_xmin(pg_current_snapshot()) > $1::xid8 AS ended';
/** How often the connection proves that it still hears: a cut cable closes nothing. */
const PULSE_MS = 1_000;
const PULSE_TIMEOUT_MS = 2_000;

export interface DataVersionListener {
  readonly url: string;
  /** Called once when it starts to hear, then at least once for each change that was committed. */
  readonly onVersion: (version: string) => void;
  readonly pulseMs?: number;
}

/**
 * Listens to the changes of the public data on a connection of its own, until that connection ends or the signal
 * does it. Rejects when it cannot connect; resolves when it no longer hears, whatever the reason. A change that is not
 * told, as behind a pooler that shares its connections, is found by the pulse.
 */
export async function listenToDataVersion(
  { url, onVersion, pulseMs = PULSE_MS }: DataVersionListener,
  signal: AbortSignal,
): Promise<void> {
  const address = withoutOptions(url);
  const client = new pg.Client({
    connectionString: address.url,
    options: `${address.options} ${startupOptions({})}`.trim(),
    application_name: 'data-version',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: PULSE_TIMEOUT_MS,
  });
  // Without a listener an error of the connection would end the process; its end is what matters.
  client.on('error', () => undefined);
  const ended = new Promise((resolve) => client.once('end', resolve));
  try {
    await client.connect();
    const follower = new VersionFollower(client, onVersion);
    client.on('notification', ({ payload }) => onVersion(payload ?? ''));
    await client.query(`LISTEN ${DATA_VERSION}`);
    await follower.begin();
    await Promise.race([ended, pulse(follower, pulseMs), abortion(signal)]);
  } finally {
    void client.end().catch(() => undefined);
  }
}

/** Resolves when the server no longer answers. */
async function pulse(follower: VersionFollower, pulseMs: number): Promise<void> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, pulseMs).unref());
    try {
      await follower.catchUp();
    } catch {
      return;
    }
  }
}

/**
 * Finds what no notification told. The sequence is raised before its transaction ends: a version is settled, and told
 * once more, when every transaction that may have raised it has ended.
 */
class VersionFollower {
  private settled: string | null = null;
  /** The last version seen, and an id that every transaction that may have raised it is older than. */
  private raised: { readonly version: string; readonly before: string } | null = null;

  constructor(
    private readonly client: pg.Client,
    private readonly onVersion: (version: string) => void,
  ) {}

  async begin(): Promise<void> {
    const version = await this.current();
    this.onVersion(version);
    if (await this.isCommitted(version)) this.settled = version;
  }

  async catchUp(): Promise<void> {
    const version = await this.current();
    if (version === this.settled || !(await this.isCommitted(version))) return;
    this.settled = version;
    this.onVersion(version);
  }

  private current(): Promise<string> {
    return this.ask('version', CURRENT_VERSION);
  }

  private async isCommitted(version: string): Promise<boolean> {
    if (this.raised?.version !== version) {
      this.raised = { version, before: await this.ask('before', 'SELECT pg_current_xact_id()::text AS before') };
    }
    return this.ask('ended', HAVE_ENDED, [this.raised.before]);
  }

  private async ask<Name extends string, Value>(name: Name, sql: string, parameters: string[] = []): Promise<Value> {
    const { rows } = await this.client.query<Record<Name, Value>>(sql, parameters);
    const [row] = rows;
    if (!row) throw new Error(`Nothing answered ${sql}`);
    return row[name];
  }
}

async function abortion(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await once(signal, 'abort');
}
