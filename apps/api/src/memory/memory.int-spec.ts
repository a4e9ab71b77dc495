import { jest } from '@jest/globals';
import { createDataSource } from '@ou-en-est-on/data';
import type { TestDatabase } from '@ou-en-est-on/data/testing';
import type { DataSource } from 'typeorm';
import { type Answer, loadedDatabase, startApi, type TestApi } from '../testing/test-api.js';
import { PublicMemory } from './public-memory.js';

const STAKES = '/api/v1/stakes';

/** No test measures time (`tools/two-processes.spec.mjs` prints it): past this, nothing more is to be hoped for. */
const HUNG_MS = 60_000;

describe('two processes that answer from memory, on one database', () => {
  let database: TestDatabase;
  let owner: DataSource;
  let login: DataSource;
  let one: TestApi;
  let other: TestApi;

  beforeAll(async () => {
    database = await loadedDatabase();
    owner = await createDataSource({ url: database.ownerUrl, role: 'owner', poolSize: 1 }).initialize();
    login = await createDataSource({ url: database.url, role: 'owner', poolSize: 1 }).initialize();
    [one, other] = [await startApi({ DATABASE_URL: database.url }), await startApi({ DATABASE_URL: database.url })];
  });
  beforeEach(() => Promise.all([keeping(one), keeping(other)]));
  afterAll(async () => {
    await Promise.all([one.close(), other.close(), owner.destroy(), login.destroy()]);
    await database.drop();
  });

  const labelIn = async (api: TestApi, url = STAKES): Promise<string | undefined> =>
    (await api.get(url)).json<{ items: { label: string }[] }>().items[0]?.label;
  const write = (label: string): Promise<unknown> =>
    database.dataSource.query(`UPDATE stake SET label = $1 WHERE position = 1`, [label]);
  const epochOf = (api: TestApi): number => api.app.get(PublicMemory).moment()?.epoch ?? 0;
  /** Writes, and waits until both have heard of it. @returns how long that took */
  const rename = async (label: string): Promise<void> => {
    const before = [epochOf(one), epochOf(other)];
    await write(label);
    await becomes(() => Promise.resolve(epochOf(one) > (before[0] ?? 0) && epochOf(other) > (before[1] ?? 0)));
  };
  /** A change that nobody is told of: what still shows the former label answers from memory. */
  const renameSilently = async (label: string): Promise<void> => {
    await owner.query('ALTER TABLE stake DISABLE TRIGGER stake_data_version');
    await write(label);
    await owner.query('ALTER TABLE stake ENABLE TRIGGER stake_data_version');
  };
  const becomes = async (isTrue: () => Promise<boolean>): Promise<void> => {
    const begun = performance.now();
    while (!(await isTrue())) {
      if (performance.now() - begun > HUNG_MS) throw new Error(`Still not true after ${String(HUNG_MS)} ms.`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  const keeping = (api: TestApi): Promise<void> =>
    becomes(() => Promise.resolve(api.app.get(PublicMemory).moment() !== null));

  it('answer again without asking the database', async () => {
    await rename('Premier');
    expect(await labelIn(one)).toBe('Premier');
    await renameSilently('Second');
    expect(await labelIn(one)).toBe('Premier');
  });

  it('both show a change that they are told of', async () => {
    await rename('Avant');
    expect([await labelIn(one), await labelIn(other)]).toEqual(['Avant', 'Avant']);
    await rename('Après');
    expect([await labelIn(one), await labelIn(other)]).toEqual(['Après', 'Après']);
  });

  it('do not keep what was read before a change and answered after it', async () => {
    for (let turn = 1; turn <= 20; turn++) {
      const url = `${STAKES}?limit=${String(turn)}`;
      await Promise.all([one.get(url), rename(`Tour ${String(turn)}`), one.get(url)]);
      expect(await labelIn(one, url)).toBe(`Tour ${String(turn)}`);
    }
  });

  it('stop answering from memory once they no longer hear of changes, and take it up again', async () => {
    await rename('Entendu');
    expect(await labelIn(one)).toBe('Entendu');
    await login.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE application_name = 'data-version' AND datname = current_database()`,
    );
    await becomes(() => Promise.resolve(one.app.get(PublicMemory).moment() === null));
    await renameSilently('Non entendu');
    expect(await labelIn(one)).toBe('Non entendu');
    await keeping(one);
    expect(await labelIn(one)).toBe('Non entendu');
    await renameSilently('De nouveau en mémoire');
    expect(await labelIn(one)).toBe('Non entendu');
    await keeping(other);
    await rename('Entendu de nouveau');
    expect(await labelIn(one)).toBe('Entendu de nouveau');
  });

  describe('the answer from memory', () => {
    const URL_READ = '/api/v1/proposals?motion=2023&limit=20';
    const headersOf = ({ headers }: Answer): object => ({ ...headers, 'x-request-id': '', date: '' });

    it.each([
      ['application/json', 'identity', '*/*'],
      ['application/json', 'br', 'application/json, text/csv;q=0.5'],
      ['application/json', 'gzip', ''],
      ['text/csv', 'br', 'text/csv'],
    ])('is the one that was made: %s, %s', async (type, encoding, accept) => {
      const headers = { accept, 'accept-encoding': encoding };
      one.app.get(PublicMemory).forget();
      const made = await one.get(URL_READ, headers);
      const find = jest.spyOn(one.app.get(PublicMemory), 'find');
      const kept = await one.get(URL_READ, headers);
      expect(find.mock.results.at(-1)?.value).not.toBeNull();
      find.mockRestore();
      expect(made.headers['content-type']).toContain(type);
      expect([kept.statusCode, headersOf(kept)]).toEqual([200, headersOf(made)]);
      expect(kept.rawPayload.equals(made.rawPayload)).toBe(true);
      expect(kept.headers['x-request-id']).not.toBe(made.headers['x-request-id']);

      const head = await one.send({ method: 'HEAD', url: URL_READ, headers });
      expect([head.body, headersOf(head)]).toEqual(['', headersOf(made)]);
    });

    it('is 304 to whoever holds its bytes, with the headers of a 304 that was made', async () => {
      const { headers } = await one.get(URL_READ, { 'accept-encoding': 'br' });
      const held = { 'accept-encoding': 'br', 'if-none-match': headers.etag ?? '' };
      const kept = await one.get(URL_READ, held);
      other.app.get(PublicMemory).forget();
      const made = await other.get(URL_READ, held);
      expect([kept.statusCode, kept.body, headersOf(kept)]).toEqual([304, '', headersOf(made)]);
    });

    it('is the same whatever the order of the parameters', async () => {
      await one.get(URL_READ);
      const find = jest.spyOn(one.app.get(PublicMemory), 'find');
      await one.get('/api/v1/proposals?limit=20&motion=2023');
      expect(find.mock.results.at(-1)?.value).not.toBeNull();
      find.mockRestore();
    });

    it.each([
      ['a refusal', '/api/v1/proposals?limit=0', {}],
      ['what does not exist', '/api/v1/motions/2020', {}],
      ['a representation refused', '/api/v1/motions', { accept: 'text/html' }],
      ['a read that says who asks', STAKES, { authorization: 'Bearer x' }],
    ])('is never %s', async (_case, url, headers) => {
      const keep = jest.spyOn(one.app.get(PublicMemory), 'keep');
      await one.get(url, headers);
      expect(keep).not.toHaveBeenCalled();
      keep.mockRestore();
    });
  });
});
