import { once } from 'node:events';
import pg from 'pg';
import { startupOptions, withoutOptions } from './data-source.js';

/** Channel and sequence of the migration that counts the changes of the public data. */
const DATA_VERSION = 'data_version';
const CONNECT_TIMEOUT_MS = 5_000;
const CURRENT_VERSION = `SELECT CASE WHEN is_called THEN last_value ELSE 0 END::text AS version FROM ${DATA_VERSION}`;
/** Whether a transaction that raised the version has not ended: it holds that lock until it does. */
const BEING_RAISED = `
  SELECT EXISTS (
    SELECT FROM pg_locks WHERE locktype = 'relation' AND mode = 'RowExclusiveLock'
      AND relation = '${DATA_VERSION}'::regclass
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
  ) AS raising`;
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
    client.on('notification', ({ payload }) => follower.hear(payload ?? ''));
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
 * Tells what is notified, and finds what is not. The sequence is raised before its transaction ends: a version is
 * settled, and told unless all that leads to it was heard, once no transaction that raised it is under way.
 */
class VersionFollower {
  private settled: string | null = null;
  /** Versions notified since. */
  private readonly heard = new Set<number>();

  constructor(
    private readonly client: pg.Client,
    private readonly onVersion: (version: string) => void,
  ) {}

  hear(version: string): void {
    this.heard.add(Number(version));
    this.onVersion(version);
  }

  async begin(): Promise<void> {
    const version = await this.current();
    this.onVersion(version);
    if (!(await this.isBeingRaised())) this.settled = version;
  }

  async catchUp(): Promise<void> {
    const version = await this.current();
    if (version === this.settled || (await this.isBeingRaised())) return;
    const wasHeard = this.settled !== null && this.hasHeard(Number(this.settled) + 1, Number(version));
    for (const one of this.heard) if (one <= Number(version)) this.heard.delete(one);
    this.settled = version;
    if (!wasHeard) this.onVersion(version);
  }

  private hasHeard(first: number, last: number): boolean {
    for (let version = first; version <= last; version++) if (!this.heard.has(version)) return false;
    return true;
  }

  private current(): Promise<string> {
    return this.ask('version', CURRENT_VERSION);
  }

  /** To be asked after the version, so that whoever raised it is seen. */
  private isBeingRaised(): Promise<boolean> {
    return this.ask('raising', BEING_RAISED);
  }

  private async ask<Name extends string, Value>(name: Name, sql: string): Promise<Value> {
    const { rows } = await this.client.query<Record<Name, Value>>(sql);
    const [row] = rows;
    if (!row) throw new Error(`Nothing answered ${sql}`);
    return row[name];
  }
}

async function abortion(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await once(signal, 'abort');
}
