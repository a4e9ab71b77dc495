import { jest } from '@jest/globals';
import { type HealthDto, health } from '@ou-en-est-on/contracts';
import { createDataSource, migrate } from '@ou-en-est-on/data';
import { createEmptyDatabase, type TestDatabase } from '@ou-en-est-on/data/testing';
import { loadData, readDataset } from '../commands/load-data.js';
import { Database } from '../database/database.js';
import { TcpRelay } from '../testing/tcp-relay.js';
import { loadedDatabase, startApi, type TestApi } from '../testing/test-api.js';

/** The time that an answer holds. */
const holding = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1_000));

/** No test measures time: past this, nothing more is to be hoped for. */
const HUNG_MS = 60_000;

/** An answer holds for a second: waits until it says this. @returns what it says then */
const becomes = async (api: TestApi, status: number): Promise<HealthDto> => {
  const deadline = performance.now() + HUNG_MS;
  for (;;) {
    const answer = await readiness(api);
    if (answer.status === status) return answer.body;
    if (performance.now() > deadline) throw new Error(`Still ${String(answer.status)} after ${String(HUNG_MS)} ms.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};

const readiness = async (api: TestApi): Promise<{ status: number; body: HealthDto }> => {
  const answer = await api.get('/health/ready');
  expect(answer.headers['cache-control']).toBe('no-store');
  return { status: answer.statusCode, body: health.parse(answer.json()) };
};

describe('the API while its database is away', () => {
  let api: TestApi;
  let relay: TcpRelay;
  let database: TestDatabase;

  beforeAll(async () => {
    database = await loadedDatabase();
    relay = new TcpRelay(new URL(database.url));
    await relay.open();
  });
  afterEach(() => api.close());
  afterAll(async () => {
    await relay.cut();
    await database.drop();
  });

  it('answers 503, stays alive, and recovers by itself', async () => {
    api = await startApi({ DATABASE_URL: relay.url, MEMORY_MB: '0' });
    expect((await api.get('/api/v1/motions')).statusCode).toBe(200);
    expect(await readiness(api)).toMatchObject({ status: 200, body: { status: 'ok' } });
    await relay.cut();
    const refused = await api.get('/api/v1/motions');
    expect(refused.statusCode).toBe(503);
    expect(refused.json()).toMatchObject({ code: 'service-unavailable' });
    expect(refused.headers).toMatchObject({ 'retry-after': '5', 'cache-control': 'no-store' });
    expect(await becomes(api, 503)).toMatchObject({
      status: 'unavailable',
      reasons: ['La base de données ne répond pas.'],
    });
    expect((await api.get('/health/live')).statusCode).toBe(200);
    expect((await api.get('/api/openapi.json')).statusCode).toBe(200);
    await relay.open();
    expect((await api.get('/api/v1/motions')).statusCode).toBe(200);
    expect(await becomes(api, 200)).toMatchObject({ status: 'ok' });
  });

  it('says that the database no longer answers before it gives reads up, gives them all up, and recovers by itself', async () => {
    api = await startApi({ DATABASE_URL: relay.url, MEMORY_MB: '0' });
    await Promise.all(Array.from({ length: 20 }, () => api.get('/api/v1/motions')));
    relay.swallow();
    let givenUp = false;
    const reads = Promise.all(Array.from({ length: 15 }, () => api.get('/api/v1/dashboards/national'))).finally(
      () => (givenUp = true),
    );
    expect(await becomes(api, 503)).toMatchObject({ reasons: ['La base de données ne répond pas.'] });
    expect(givenUp).toBe(false);
    expect((await api.get('/health/live')).statusCode).toBe(200);
    expect(new Set((await reads).map(({ statusCode }) => statusCode))).toEqual(new Set([503]));
    relay.restore();
    expect((await api.get('/api/v1/motions')).statusCode).toBe(200);
    expect(await becomes(api, 200)).toMatchObject({ status: 'ok' });
  });

  it('asks the database once however often it is asked whether it is ready', async () => {
    api = await startApi({ DATABASE_URL: relay.url, MEMORY_MB: '0' });
    const connect = jest.spyOn(api.app.get(Database), 'connect');
    await Promise.all(Array.from({ length: 50 }, () => readiness(api)));
    await readiness(api);
    expect(connect).toHaveBeenCalledTimes(1);
  });

  it('loses no more than the requests under way when connections drop', async () => {
    api = await startApi({ DATABASE_URL: relay.url, MEMORY_MB: '0' });
    const under = Array.from({ length: 20 }, () => api.get('/api/v1/dashboards/national'));
    await relay.cut();
    const statuses = new Set((await Promise.all(under)).map(({ statusCode }) => statusCode));
    expect([...statuses].filter((status) => status !== 200 && status !== 503)).toEqual([]);
    await relay.open();
    expect((await api.get('/api/v1/dashboards/national')).statusCode).toBe(200);
  });

  it('starts without it, and answers as soon as it is there', async () => {
    await relay.cut();
    api = await startApi({ DATABASE_URL: relay.url, MEMORY_MB: '0' });
    expect((await api.get('/api/v1/motions')).statusCode).toBe(503);
    expect((await readiness(api)).status).toBe(503);
    await relay.open();
    expect((await api.get('/api/v1/motions')).statusCode).toBe(200);
  });
});

describe('the API on a database that is not ready', () => {
  it('says that it waits for migrations, then for data, then answers, without a restart', async () => {
    const { url, ownerUrl, drop } = await createEmptyDatabase();
    const api = await startApi({ DATABASE_URL: url });
    try {
      expect((await readiness(api)).body.reasons?.[0]).toMatch(/attend ses migrations/);
      expect((await api.get('/api/v1/motions')).statusCode).toBe(503);
      await migrate({ ownerUrl, appLogin: new URL(url).username });
      await holding();
      expect((await readiness(api)).body.reasons).toEqual(['Les données livrées ne sont pas encore chargées.']);
      const dataSource = await createDataSource({ url, poolSize: 2, system: 'command' }).initialize();
      await loadData(dataSource, readDataset([]), new Date());
      await dataSource.destroy();
      expect(await becomes(api, 200)).toMatchObject({ status: 'ok' });
      expect((await api.get('/api/v1/motions')).json()).toMatchObject({ total: 4 });
    } finally {
      await api.close();
      await drop();
    }
  });
});
