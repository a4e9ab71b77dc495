import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { ImportRunRepository } from '@ou-en-est-on/data';
import type { TestDatabase } from '@ou-en-est-on/data/testing';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { BusyPortError } from '../listen.js';
import { PublicMemory } from '../memory/public-memory.js';
import { loadedDatabase, startApi, type TestApi } from '../testing/test-api.js';
import { Metrics } from './metrics.js';
import { MetricsServer } from './metrics-server.js';

const READ = '/api/v1/proposals?motion=2023';

/** A port that nobody holds now. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

describe('the figures of the running API', () => {
  let database: TestDatabase;
  let api: TestApi;
  let address: string;

  beforeAll(async () => {
    database = await loadedDatabase();
    const port = await freePort();
    address = `http://127.0.0.1:${String(port)}/metrics`;
    api = await startApi({ DATABASE_URL: database.url, METRICS_PORT: String(port) });
  });
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  /** The memory works once the database has told it the version of the data. */
  const memoryWorks = async (): Promise<void> => {
    while (api.app.get(PublicMemory).moment() === null) await new Promise((resolve) => setTimeout(resolve, 20));
  };

  /** The value of a series; undefined when there is none. */
  const valueOf = async (series: string): Promise<number | undefined> => {
    const text = await (await fetch(address)).text();
    const line = text.split('\n').find((one) => one.startsWith(`${series} `));
    return line === undefined ? undefined : Number(line.slice(series.length + 1));
  };

  it('are text for Prometheus, never kept', async () => {
    const { status, headers } = await fetch(address);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('text/plain; version=0.0.4');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(await valueOf('nodejs_eventloop_lag_p99_seconds')).toBeGreaterThan(0);
    expect(await valueOf('process_resident_memory_bytes')).toBeGreaterThan(1_000_000);
  });

  it('count each answer once, under its route when it was made, under the memory when it came from there', async () => {
    const made = 'http_request_duration_seconds_count{method="GET",route="/api/v1/proposals",status="200"}';
    await memoryWorks();
    const before = (await valueOf(made)) ?? 0;
    const found = (await valueOf('public_memory_found_total')) ?? 0;
    for (let reads = 0; reads < 3; reads++) expect((await api.get(READ)).statusCode).toBe(200);
    expect(await valueOf(made)).toBe(before + 1);
    expect(await valueOf('public_memory_found_total')).toBe(found + 2);
    expect(await valueOf('public_memory_answers')).toBeGreaterThan(0);
    expect(await valueOf('public_memory_bytes')).toBeGreaterThan(1_500);
  });

  it('count refusals, and name no address that somebody made up', async () => {
    await api.get('/api/v1/motions/jeanne-dupont');
    await api.get('/jeanne-dupont');
    const text = await (await fetch(address)).text();
    expect(text).toContain(
      'http_request_duration_seconds_count{method="GET",route="/api/v1/motions/:id",status="404"} 1',
    );
    expect(text).not.toContain('jeanne-dupont');
  });

  it('say how the pool is used, and what waits for a worker', async () => {
    expect(await valueOf('database_connections_open')).toBeGreaterThan(0);
    expect(await valueOf('database_connections_awaited')).toBe(0);
    expect(await valueOf('imports_waiting')).toBe(0);
    const run = { sourceFile: 'essai.csv', storedAs: null, descriptor: null, byteCount: null };
    await new ImportRunRepository(database.dataSource.manager).create(run, new Date());
    expect(await valueOf('imports_waiting')).toBe(1);
  });

  it('are all there is on that port', async () => {
    const elsewhere = await Promise.all(
      ['/', '/health/live', '/metrics/'].map((path) => fetch(new URL(path, address))),
    );
    expect(elsewhere.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect((await fetch(address, { method: 'POST' })).status).toBe(405);
  });

  it('are nowhere on the port of the site', async () => {
    const answer = await api.get('/metrics');
    expect(answer.body).not.toContain('process_resident_memory_bytes');
  });

  it('say once in the log that they cannot be told, and end nothing', async () => {
    const fault = new Error('Une mesure manque.');
    const said = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    const told = jest.spyOn(api.app.get(Metrics), 'text').mockRejectedValueOnce(fault);
    const statuses = [(await fetch(address)).status, (await fetch(address)).status];
    expect(statuses).toEqual([500, 200]);
    expect(said.mock.calls).toEqual([[fault]]);
    told.mockRestore();
    said.mockRestore();
  });

  it('stop the start, in a sentence, when their port is taken', async () => {
    const second = new MetricsServer(api.app.get(Metrics), Number(new URL(address).port), '127.0.0.1');
    await expect(second.onApplicationBootstrap()).rejects.toThrow(BusyPortError);
  });
});

describe('an API that nobody asked for figures', () => {
  it('counts nothing', async () => {
    const api = await startApi({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none', MEMORY_MB: '0' });
    try {
      expect(() => api.app.get(Metrics)).toThrow();
    } finally {
      await api.close();
    }
  });

  it('whose database is away says that it does not know what waits, and answers the rest', async () => {
    const port = await freePort();
    const api = await startApi({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none', METRICS_PORT: String(port) });
    try {
      const text = await (await fetch(`http://127.0.0.1:${String(port)}/metrics`)).text();
      expect(text).toContain('\nimports_waiting Nan\n');
      expect(text).toContain('\ndatabase_connections_open 0\n');
    } finally {
      await api.close();
    }
  });
});
