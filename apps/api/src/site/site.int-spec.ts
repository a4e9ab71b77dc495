import { jest } from '@jest/globals';
import { MotionRepository } from '@ou-en-est-on/data';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gzipSync } from 'node:zlib';
import { TcpRelay } from '../testing/tcp-relay.js';
import { loadedDatabase, startApi, type TestApi } from '../testing/test-api.js';

const PAGE = `<!doctype html><html lang="fr"><title>Où en est-on ?</title>${'<p>site</p>'.repeat(100)}</html>`;
const SCRIPT = 'console.log("site");'.repeat(100);

function builtSite(): string {
  const root = mkdtempSync(join(tmpdir(), 'site-'));
  mkdirSync(join(root, 'media'));
  writeFileSync(join(root, 'index.html'), PAGE);
  writeFileSync(join(root, 'favicon.svg'), '<svg/>');
  writeFileSync(join(root, 'main-ABCDEF12.js'), SCRIPT);
  writeFileSync(join(root, 'main-ABCDEF12.js.br'), brotliCompressSync(SCRIPT));
  writeFileSync(join(root, 'main-ABCDEF12.js.gz'), gzipSync(SCRIPT));
  return root;
}

describe('the site', () => {
  let api: TestApi;
  let relay: TcpRelay;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const database = await loadedDatabase();
    ({ drop } = database);
    relay = new TcpRelay(new URL(database.url));
    await relay.open();
    api = await startApi({ DATABASE_URL: relay.url, WEB_ROOT: builtSite() });
  });
  afterAll(async () => {
    await api.close();
    await relay.cut();
    await drop();
  });

  it.each([
    '/',
    '/?theme=sombre',
    '/motions',
    '/motions/2023',
    '/propositions?motion=2023&page=%zz',
    '/propositions/2023-1.1.1',
    '/engagements',
    '/actions-de-l-etat',
    '/actions-de-l-etat/pfthd',
    '/echanges',
    '/indicateurs',
    '/indicateurs/fibre-raccordable',
    '/territoires',
    '/territoires/com-35238',
    '/territoires/com-12076',
    '/matrice',
    '/methode',
    '/mentions-legales',
    '/accessibilite',
  ])('has the page %s', async (url) => {
    const answer = await api.get(url, { accept: 'text/html' });
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toBe(PAGE);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'public, no-cache',
    });
  });

  it.each([
    '/nulle-part',
    '/motions/2020',
    '/propositions/2023-9.9.9',
    '/actions-de-l-etat/x',
    '/indicateurs/x',
    '/territoires/com-99999',
    '/territoires/COM-35238',
    '/motions/2023/x',
    '/motions/2023%2f',
    '/motions%2f2023',
  ])('answers 404 with the site around it: %s', async (url) => {
    const answer = await api.get(url);
    expect(answer.statusCode).toBe(404);
    expect(answer.body).toBe(PAGE);
    expect(answer.headers.etag).toBeUndefined();
  });

  it.each([
    '/%ff',
    '/propositions/%ff',
    '/..%2f..%2fpackage.json',
    '/anything.v1',
    '/main-00000000.js',
    '/motions/2020',
  ])('answers 404 with the site around it to a reader who opens %s', async (url) => {
    const answer = await api.get(url, { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' });
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    expect(answer.body).toBe(PAGE);
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
  });

  it.each(['/api/v1/%ff', '/api/nothing', '/health/%ff', '/api/v1/motions/2020'])(
    'is not set around what a program reads: %s',
    async (url) => {
      const answer = await api.get(url, { accept: 'text/html' });
      expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    },
  );

  it.each([
    ['/connexion', true],
    ['/compte?retour=/', true],
    ['/espace/autoevaluation', true],
    ['/administration/personnes', true],
    ['/second-facteur', true],
    ['/', false],
    ['/vie-privee', false],
    ['/motions/2023', false],
  ])('asks search engines not to list %s: %s', async (url, asked) => {
    const { headers } = await api.get(url, { accept: 'text/html' });
    expect(headers['x-robots-tag']).toBe(asked ? 'noindex, nofollow' : undefined);
  });

  it('asks the database once which pages exist, however many are opened', async () => {
    await api.get('/motions/2023');
    const findAll = jest.spyOn(api.app.get(MotionRepository), 'findAll');
    for (let id = 3000; id < 3100; id++) expect((await api.get(`/motions/${String(id)}`)).statusCode).toBe(404);
    expect(findAll).not.toHaveBeenCalled();
    findAll.mockRestore();
  });

  it('compresses its page, and answers 304 to whoever holds it', async () => {
    const headers = { 'accept-encoding': 'br' };
    const answer = await api.get('/motions', headers);
    expect(brotliDecompressSync(answer.rawPayload).toString()).toBe(PAGE);
    const again = await api.get('/engagements', { ...headers, 'if-none-match': answer.headers.etag ?? '' });
    expect(again.statusCode).toBe(304);
  });

  it('answers HEAD as GET, without the body', async () => {
    const head = await api.send({ method: 'HEAD', url: '/motions/2023' });
    expect([head.statusCode, head.body]).toEqual([200, '']);
    const unknown = await api.send({ method: 'HEAD', url: '/motions/2020' });
    expect([unknown.statusCode, unknown.body]).toEqual([404, '']);
  });

  it('sends its files as they were compressed, for ever when their name is hashed', async () => {
    const answer = await api.get('/main-ABCDEF12.js', { 'accept-encoding': 'gzip, br' });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': expect.stringContaining('javascript') as string,
      'cache-control': 'public, max-age=31536000, immutable',
      vary: expect.stringMatching(/accept-encoding/i) as string,
    });
    expect(brotliDecompressSync(answer.rawPayload).toString()).toBe(SCRIPT);
    const icon = await api.get('/favicon.svg');
    expect(icon.headers['cache-control']).toBe('public, no-cache');
    expect(icon.body).toBe('<svg/>');
  });

  it.each([
    '/main-00000000.js',
    '/media/x.woff2',
    '/media.txt',
    '/..%2f..%2fetc%2fpasswd.txt',
    '/main-ABCDEF12.js.map',
  ])('answers 404 in plain words for the missing file %s', async (url) => {
    const answer = await api.get(url);
    expect([400, 404]).toContain(answer.statusCode);
    expect(answer.body).not.toContain('<p>');
  });

  it('is served, even a page that needs an id, while the database is away', async () => {
    await relay.cut();
    for (const url of ['/', '/motions/2023', '/propositions/2023-1.1.1']) {
      expect([url, (await api.get(url)).statusCode]).toEqual([url, 200]);
    }
    expect((await api.get('/nulle-part')).statusCode).toBe(404);
    await relay.open();
    expect((await api.get('/motions/2020')).statusCode).toBe(404);
  });
});

describe('a site that is not built', () => {
  it('says so in plain French', async () => {
    const api = await startApi({
      DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
      WEB_ROOT: mkdtempSync(join(tmpdir(), 'no-')),
    });
    const answer = await api.get('/');
    expect(answer.statusCode).toBe(404);
    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(answer.body).toMatch(/^Le site n’est pas encore construit/);
    await api.close();
  });
});
