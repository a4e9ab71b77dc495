import { createDataSource } from '@ou-en-est-on/data';
import { createTestDatabase, type TestDatabase } from '@ou-en-est-on/data/testing';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadData, readDataset } from '../commands/load-data.js';
import { runDemonstration } from '../commands/run-demonstration.js';
import { createApp } from '../create-app.js';
import { readEnv } from '../env/env.schema.js';
import { listenOrClose } from '../listen.js';
import { PassphraseHasher } from '../people/passphrase-hasher.js';
import { PublicAddress } from '../people/public-address.js';
import { SecretBox } from '../people/secret-box.js';
import { Clock } from '../shared/clock.js';
import { TcpRelay } from '../testing/tcp-relay.js';
import { startApi, TEST_SETTINGS, type TestApi } from '../testing/test-api.js';

const PAGE = '<!doctype html><html lang="fr"><title>Où en est-on ?</title></html>';
const MARKED = PAGE.replace('<html', '<html data-demonstration');

function builtSite(): string {
  const root = mkdtempSync(join(tmpdir(), 'demonstration-'));
  writeFileSync(join(root, 'index.html'), PAGE);
  return root;
}

/** As `main` does: what refuses to start is closed. */
async function start(settings: Record<string, string>): Promise<string> {
  const env = readEnv({ ...TEST_SETTINGS, ...settings });
  return listenOrClose(await createApp(env), env);
}

async function declare({ ownerUrl }: TestDatabase): Promise<void> {
  const owner = await createDataSource({ url: ownerUrl, role: 'owner', poolSize: 1 }).initialize();
  await owner.query('INSERT INTO demonstration (share) VALUES (0.01)').finally(() => owner.destroy());
}

describe('a demonstration', () => {
  let database: TestDatabase;
  let relay: TcpRelay;
  let api: TestApi;

  beforeAll(async () => {
    database = await createTestDatabase();
    await declare(database);
    await loadData(database.dataSource, readDataset([]), new Date('2026-11-21T12:00:00Z'));
    relay = new TcpRelay(new URL(database.url));
    await relay.open();
    api = await startApi({ DATABASE_URL: relay.url, DEMONSTRATION: 'on', WEB_ROOT: builtSite() });
  });
  afterAll(async () => {
    await api.close();
    await relay.cut();
    await database.drop();
  });

  it.each(['/', '/methode', '/motions/2023', '/connexion', '/nulle-part'])(
    'says so in its page, to browsers and to search engines: %s',
    async (url) => {
      const { body, headers } = await api.get(url, { accept: 'text/html' });
      expect(body).toBe(MARKED);
      expect(headers).toMatchObject({ 'x-demonstration': 'on', 'x-robots-tag': 'noindex, nofollow' });
    },
  );

  it('says so around what cannot be read', async () => {
    expect((await api.get('/%ff', { accept: 'text/html' })).body).toBe(MARKED);
  });

  it('says so in each answer of the API, made or from memory', async () => {
    for (const url of ['/api/v1/motions', '/api/v1/motions', '/api/v1/operations']) {
      expect((await api.get(url)).headers).toMatchObject({ 'x-demonstration': 'on' });
    }
  });

  it('names its files after it', async () => {
    const { headers } = await api.get('/api/v1/proposals?limit=1', { accept: 'text/csv' });
    expect(headers['content-disposition']).toBe('attachment; filename="demonstration-propositions.csv"');
  });

  it('goes on saying so while its database is away', async () => {
    await relay.cut();
    expect((await api.get('/methode', { accept: 'text/html' })).body).toBe(MARKED);
    await relay.open();
  });

  it('is said once the database is there, by an API that started without it', async () => {
    await relay.cut();
    const early = await startApi({ DATABASE_URL: relay.url, WEB_ROOT: builtSite() });
    expect((await early.get('/', { accept: 'text/html' })).body).toBe(PAGE);
    await relay.open();
    expect((await early.get('/api/v1/motions')).headers).toMatchObject({ 'x-demonstration': 'on' });
    expect((await early.get('/', { accept: 'text/html' })).body).toBe(MARKED);
    await early.close();
  });

  it('is not served as the real site', async () => {
    await expect(start({ DATABASE_URL: database.url })).rejects.toThrow(/^Cette base est une démonstration/);
  });

  it('opens no account where nobody answers', async () => {
    await expect(runDemonstration(database.dataSource, tools())).rejects.toThrow(/échelle plus grande/);
  });
});

describe('an ordinary database', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('says nothing of a demonstration', async () => {
    const api = await startApi({ DATABASE_URL: database.url, WEB_ROOT: builtSite() });
    const page = await api.get('/', { accept: 'text/html' });
    const answer = await api.get('/api/v1/motions', { accept: 'text/csv' });
    expect(page.body).toBe(PAGE);
    for (const { headers } of [page, answer]) {
      expect(Object.keys(headers)).not.toContain('x-demonstration');
      expect(Object.keys(headers)).not.toContain('x-robots-tag');
    }
    await api.close();
  });

  it('is not made one by the setting', async () => {
    await expect(start({ DATABASE_URL: database.url, DEMONSTRATION: 'on' })).rejects.toThrow(
      /^Le réglage DEMONSTRATION est donné, et cette base n’est pas une démonstration/,
    );
  });

  it('receives neither the accounts nor the sheets of one', async () => {
    await expect(runDemonstration(database.dataSource, tools())).rejects.toThrow(/n’est pas une démonstration/);
  });
});

function tools(): Parameters<typeof runDemonstration>[1] {
  return {
    address: new PublicAddress(undefined, 3000),
    secrets: new SecretBox([Buffer.alloc(32, 7)]),
    hasher: new PassphraseHasher(1_024),
    clock: new Clock(),
  };
}
