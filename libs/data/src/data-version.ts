import { once } from 'node:events';
import pg from 'pg';
import { startupOptions, withoutOptions } from './data-source.js';

/** Channel and sequence of the migration that counts the changes of the public data. */
const DATA_VERSION = 'data_version';
const CONNECT_TIMEOUT_MS = 5_000;
const CURRENT_VERSION = `SELECT CASE WHEN is_called THEN last_value ELSE 0 END::text AS version FROM ${DATA_VERSION}`;
/** How often the connection proves that it still hears: a cut cable closes nothing. */
const PULSE_MS = 1_000;
const PULSE_TIMEOUT_MS = 2_000;

export interface DataVersionListener {
  readonly url: string;
  /** Called once when it starts to hear, then for each change that was committed. */
  readonly onVersion: (version: string) => void;
}

/**
 * Listens to the changes of the public data on a connection of its own, until that connection ends or the signal
 * does it. Rejects when it cannot connect; resolves when it no longer hears, whatever the reason.
 */
export async function listenToDataVersion({ url, onVersion }: DataVersionListener, signal: AbortSignal): Promise<void> {
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
    client.on('notification', ({ payload }) => onVersion(payload ?? ''));
    await client.query(`LISTEN ${DATA_VERSION}`);
    const { rows } = await client.query<{ version: string }>(CURRENT_VERSION);
    onVersion(rows[0]?.version ?? '');
    await Promise.race([ended, pulse(client), abortion(signal)]);
  } finally {
    void client.end().catch(() => undefined);
  }
}

/** Resolves when the server no longer answers. */
async function pulse(client: pg.Client): Promise<void> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, PULSE_MS).unref());
    try {
      await client.query('SELECT');
    } catch {
      return;
    }
  }
}

async function abortion(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await once(signal, 'abort');
}
