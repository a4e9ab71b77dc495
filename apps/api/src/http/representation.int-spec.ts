import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { loadedDatabase, startApi, startLoadedApi, type TestApi } from '../testing/test-api.js';
import { CONTENT_SECURITY_POLICY } from './security-headers.js';

const URL_READ = '/api/v1/proposals?motion=2023';

describe('a public representation', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startLoadedApi();
  });
  afterAll(() => api.close());

  it('is the same bytes whatever the encoding, each under its own strong tag', async () => {
    const plain = await api.get(URL_READ);
    const brotli = await api.get(URL_READ, { 'accept-encoding': 'gzip, br' });
    const gzip = await api.get(URL_READ, { 'accept-encoding': 'gzip' });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(brotliDecompressSync(brotli.rawPayload)).toEqual(plain.rawPayload);
    expect(gunzipSync(gzip.rawPayload)).toEqual(plain.rawPayload);
    expect(brotli.rawPayload.length).toBeLessThan(plain.rawPayload.length / 3);
    const tags = [plain, brotli, gzip].map(({ headers }) => headers.etag);
    expect(new Set(tags).size).toBe(3);
    for (const tag of tags) expect(tag).toMatch(/^"[^"]+"$/);
    for (const { headers } of [plain, brotli, gzip]) {
      expect(headers).toMatchObject({ vary: 'Accept, Accept-Encoding', 'cache-control': 'public, no-cache' });
    }
  });

  it('has the length its header says', async () => {
    for (const encoding of ['identity', 'br', 'gzip']) {
      const { headers, rawPayload } = await api.get(URL_READ, { 'accept-encoding': encoding });
      expect(Number(headers['content-length'])).toBe(rawPayload.length);
    }
  });

  it.each(['identity', 'br', 'gzip'])('answers 304 without a body to whoever holds it in %s', async (encoding) => {
    const headers = { 'accept-encoding': encoding };
    const { headers: first } = await api.get(URL_READ, headers);
    const again = await api.get(URL_READ, { ...headers, 'if-none-match': `"x", ${first.etag ?? ''}` });
    expect(again.statusCode).toBe(304);
    expect(again.body).toBe('');
    expect(again.headers).toMatchObject({
      etag: first.etag,
      vary: first.vary,
      'cache-control': first['cache-control'],
    });
    const other = await api.get(URL_READ, { ...headers, 'if-none-match': '"x"' });
    expect(other.statusCode).toBe(200);
  });

  it('in CSV is another one than in JSON', async () => {
    const json = await api.get(URL_READ);
    const csv = await api.get(URL_READ, { accept: 'text/csv', 'if-none-match': json.headers.etag ?? '' });
    expect(csv.statusCode).toBe(200);
    expect(csv.headers.etag).not.toBe(json.headers.etag);
    const again = await api.get(URL_READ, { accept: 'text/csv', 'if-none-match': csv.headers.etag ?? '' });
    expect(again.statusCode).toBe(304);
  });

  it('is read by HEAD with the same headers and no body', async () => {
    const get = await api.get(URL_READ);
    const head = await api.send({ method: 'HEAD', url: URL_READ });
    expect(head.statusCode).toBe(200);
    expect(head.body).toBe('');
    for (const name of ['etag', 'content-type', 'content-length', 'vary', 'cache-control'] as const) {
      expect([name, head.headers[name]]).toEqual([name, get.headers[name]]);
    }
  });

  it('carries nothing about the reader', async () => {
    const { headers } = await api.get(URL_READ);
    expect(Object.keys(headers).filter((name) => /cookie|ratelimit/.test(name))).toEqual([]);
  });

  it.each(['/api/v1/motions', '/api/v1/none', '/health/live', '/nulle-part', '/api/v1/motions/%zz'])(
    'and every other answer keeps the browser in: %s',
    async (url) => {
      const { headers } = await api.get(url);
      expect(headers).toMatchObject({
        'content-security-policy': CONTENT_SECURITY_POLICY,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'strict-origin-when-cross-origin',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      });
      expect(headers['permissions-policy']).toContain('camera=()');
      expect(headers['strict-transport-security']).toBeUndefined();
    },
  );

  it('does not take the request id that a client sends', async () => {
    const { headers } = await api.get('/health/live', { 'x-request-id': 'forged', 'request-id': 'forged' });
    expect(headers['x-request-id']).not.toBe('forged');
  });
});

describe('the content security policy', () => {
  it('is the one designed', () => {
    expect(CONTENT_SECURITY_POLICY).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
        "connect-src 'self'; font-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'",
    );
  });
});

describe('the settings', () => {
  let api: TestApi;
  let database: Awaited<ReturnType<typeof loadedDatabase>>;
  beforeAll(async () => {
    database = await loadedDatabase();
  });
  afterEach(() => api.close());
  afterAll(() => database.drop());
  const start = async (settings: Parameters<typeof startApi>[0]): Promise<void> => {
    api = await startApi({ DATABASE_URL: database.url, ...settings });
  };

  const statuses = async (urls: readonly [string, Record<string, string>][]): Promise<number[]> => {
    const found: number[] = [];
    for (const [url, headers] of urls) found.push((await api.get(url, headers)).statusCode);
    return found;
  };

  it('bound the requests that memory does not answer, by address, whatever the client forwards', async () => {
    await start({ RATE_LIMIT: '2', MEMORY_MB: '0' });
    const forwarded = (address: string): [string, Record<string, string>] => [
      '/api/v1/stakes',
      { 'x-forwarded-for': address, forwarded: `for=${address}`, 'x-real-ip': address },
    ];
    expect(await statuses([forwarded('1.1.1.1'), forwarded('2.2.2.2'), forwarded('3.3.3.3')])).toEqual([200, 200, 429]);
    const refused = await api.get('/api/v1/stakes');
    expect(refused.json()).toMatchObject({ code: 'too-many-requests', status: 429 });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(
      await statuses([
        ['/health/live', {}],
        ['/health/live', {}],
        ['/health/live', {}],
      ]),
    ).toEqual([200, 200, 200]);
  });

  it('bound requests however their address is written', async () => {
    await start({ RATE_LIMIT: '1', MEMORY_MB: '0' });
    expect(
      await statuses([
        ['/api/v1/stakes', {}],
        ['/%61pi/v1/stakes', {}],
        ['/api/v1/%73takes', {}],
      ]),
    ).toEqual([200, 429, 429]);
  });

  it('name the proxy whose word is taken', async () => {
    await start({ RATE_LIMIT: '1', MEMORY_MB: '0', TRUSTED_PROXY: '127.0.0.1' });
    const from = (address: string): [string, Record<string, string>] => [
      '/api/v1/stakes',
      { 'x-forwarded-for': address },
    ];
    expect(await statuses([from('1.1.1.1'), from('2.2.2.2'), from('1.1.1.1')])).toEqual([200, 200, 429]);
  });

  it('hold the browser to https when the public address is https', async () => {
    await start({ PUBLIC_URL: 'https://site.example' });
    const { headers } = await api.get('/api/v1/stakes');
    expect(headers['strict-transport-security']).toBe('max-age=31536000');
  });
});
