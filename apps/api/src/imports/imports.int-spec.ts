import { jest } from '@jest/globals';
import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  importDetail,
  type ImportDetailDto,
  importList,
  type ImportListDto,
  importRefusalList,
  type Problem,
} from '@ou-en-est-on/contracts';
import type { TestDatabase } from '@ou-en-est-on/data/testing';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { readEnv } from '../env/env.schema.js';
import { Clock } from '../shared/clock.js';
import { type Answer, loadedDatabase, startApi, TEST_SETTINGS, type TestApi } from '../testing/test-api.js';
import { createPerson, FROM_OUR_PAGES, headersOf, signInAs } from '../testing/test-people.js';
import { WorkerModule } from '../worker.module.js';
import { ImportTidier } from './import-tidier.js';
import { ImportWorker } from './import-worker.js';

const HEADER = 'indic_id,enforce_zone_id,metric_enforce_date,maille,indic_vi,indic_va,indic_vc,indic_ta';
const FILE = `${HEADER}\nIND-902,FRANCE,2022-12-31,NAT,,2538,,\nIND-902,D2A,2022-12-31,DEPT,,12,,\n`;
const INDICATOR = { id: 'essai-depot', label: 'Essai de dépôt', unit: 'lieux', direction: 'up' };
const DESCRIPTOR = encode({ publisher: 'DITP', series: [{ name: 'IND-902', indicator: INDICATOR }] });

describe('the imports', () => {
  let database: TestDatabase;
  let api: TestApi;
  let worker: INestApplicationContext;
  let folder: string;
  let staff: Record<string, string>;

  beforeAll(async () => {
    database = await loadedDatabase();
    folder = mkdtempSync(path.join(tmpdir(), 'imports-'));
    const settings = { ...TEST_SETTINGS, DATABASE_URL: database.url, DATA_DIR: folder, IMPORT_MAX_MEGABYTES: '1' };
    api = await startApi(settings);
    staff = await signInAs(api, { roles: ['staff'] });
    worker = await NestFactory.createApplicationContext(WorkerModule.forRoot(readEnv(settings)), { logger: false });
    void worker.get(ImportWorker).run();
  });

  afterAll(async () => {
    await Promise.all([worker.close(), api.close()]);
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  const post = (url: string, headers: Record<string, string> = staff): Promise<Answer> =>
    api.send({ method: 'POST', url, headers });
  const upload = (body: string | Readable, headers: Record<string, string> = {}, name = 'depot.csv'): Promise<Answer> =>
    api.send({
      method: 'POST',
      url: `/api/v1/imports?name=${name}`,
      headers: { ...staff, 'content-type': 'text/csv', 'import-descriptor': DESCRIPTOR, ...headers },
      payload: body,
    });
  const read = async (id: string): Promise<ImportDetailDto> =>
    importDetail.parse((await api.get(`/api/v1/imports/${id}`, staff)).json());
  const settled = async (id: string): Promise<ImportDetailDto> => {
    for (let tries = 0; tries < 100; tries++) {
      const run = await read(id);
      if (run.task === null) return run;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('The worker did not come.');
  };
  const refusal = (answer: Answer): unknown[] => [answer.statusCode, answer.json<Problem>().code];
  const publicBytes = async (): Promise<string> =>
    (await api.get('/api/v1/indicators?limit=100')).body + (await api.get('/api/v1/dashboards/national')).body;

  it('are received, read by the worker, published, and undone with no trace in the public bytes', async () => {
    const before = await publicBytes();
    const answer = await upload(FILE);
    expect([answer.statusCode, answer.headers['cache-control'], answer.headers.etag]).toEqual([
      202,
      'no-store',
      undefined,
    ]);
    const { id } = importDetail.parse(answer.json());
    expect(answer.headers.location).toBe(`/api/v1/imports/${id}`);

    expect(await settled(id)).toMatchObject({
      status: 'ready',
      sourceFile: 'depot.csv',
      format: 'barometre',
      encoding: 'utf-8',
      delimiter: ',',
      progress: { bytesRead: FILE.length, byteCount: FILE.length, lines: 2 },
      counts: { created: 2, changed: 0, unchanged: 0, refused: 0 },
    });
    expect(await publicBytes()).toBe(before);

    expect((await post(`/api/v1/imports/${id}/publish`)).statusCode).toBe(202);
    expect(await settled(id)).toMatchObject({ status: 'published' });
    expect((await api.get('/api/v1/indicators/essai-depot')).json()).toMatchObject({ current: { value: 2538 } });
    expect(readdirSync(path.join(folder, 'imports'))).toEqual([]);

    const again = importDetail.parse((await upload(FILE)).json());
    expect(await settled(again.id)).toMatchObject({ status: 'unchanged', sameAs: id });

    const undone = await post(`/api/v1/imports/${id}/undo`);
    expect([undone.statusCode, undone.json<ImportDetailDto>().status]).toEqual([200, 'withdrawn']);
    expect(await publicBytes()).toBe(before);
    expect(refusal(await post(`/api/v1/imports/${id}/undo`))).toEqual([409, 'import-not-published']);
    expect(refusal(await post(`/api/v1/imports/${id}/publish`))).toEqual([409, 'import-not-ready']);
  });

  it('refused tell each cell, as JSON by pages and as CSV, and cannot be published', async () => {
    const { id } = importDetail.parse(
      (await upload(`${HEADER}\nIND-902,D99,2022-12-31,DEPT,,=1+1,,\nIND-902,D99,hier,DEPT,,1,,\n`)).json(),
    );
    expect(await settled(id)).toMatchObject({
      status: 'refused',
      counts: { refused: 3 },
      refusals: [{ code: 'formula' }, {}, {}],
    });
    expect(refusal(await post(`/api/v1/imports/${id}/publish`))).toEqual([409, 'import-not-ready']);

    const first = importRefusalList.parse((await api.get(`/api/v1/imports/${id}/refusals?limit=2`, staff)).json());
    const next = await api.get(`/api/v1/imports/${id}/refusals?limit=2&cursor=${String(first.next)}`, staff);
    expect([first.total, first.items.length, importRefusalList.parse(next.json()).items]).toMatchObject([
      3,
      2,
      [{ line: 3, column: 'metric_enforce_date', code: 'impossible-date' }],
    ]);
    const csv = await api.get(`/api/v1/imports/${id}/refusals`, { ...staff, accept: 'text/csv' });
    expect(csv.headers).toMatchObject({
      'cache-control': 'no-store',
      'content-disposition': `attachment; filename="refus-${id}.csv"`,
    });
    expect(csv.body.split('\r\n').slice(0, 2)).toEqual([
      '\uFEFFline,column,value,code,message',
      "2,indic_va,'=1+1,formula,Cette case contient une formule : remplacez-la par sa valeur.",
    ]);
  });

  it('tried and never published, say until when they are kept, and leave then with their file and what is nobody’s', async () => {
    const { id } = importDetail.parse((await upload(FILE)).json());
    const { checkedAt, keptUntil } = await settled(id);
    const until = Date.parse(String(checkedAt)) + 7 * 86_400_000;
    expect(keptUntil).toBe(new Date(until).toISOString());

    const imports = path.join(folder, 'imports');
    const cutShort = `${randomUUID()}.csv.part`;
    for (const name of [cutShort, 'LISEZ-MOI']) {
      writeFileSync(path.join(imports, name), 'x');
      utimesSync(path.join(imports, name), 0, 0);
    }
    const clock = jest.spyOn(worker.get(Clock), 'now').mockReturnValue(new Date(until - 1));
    expect(await worker.get(ImportTidier).tidy()).toEqual({ runs: 0, orphans: 1 });
    expect(readdirSync(imports).sort()).toEqual([`${id}.csv`, 'LISEZ-MOI'].sort());
    clock.mockReturnValue(new Date(until));
    expect(await worker.get(ImportTidier).tidy()).toEqual({ runs: 1, orphans: 0 });
    clock.mockRestore();
    expect(readdirSync(imports)).toEqual(['LISEZ-MOI']);
    rmSync(path.join(imports, 'LISEZ-MOI'));
    expect(refusal(await api.get(`/api/v1/imports/${id}`, staff))).toEqual([404, 'not-found']);
  });

  it('are listed by pages, the latest first', async () => {
    const list = async (query: string): Promise<ImportListDto> =>
      importList.parse((await api.get(`/api/v1/imports?${query}`, staff)).json());
    const all = await list('limit=100');
    expect(all.total).toBe(all.items.length);
    const first = await list('limit=2');
    const second = await list(`limit=100&cursor=${String(first.next)}`);
    expect([...first.items, ...second.items]).toEqual(all.items);
    expect(second.next).toBeNull();
  });

  it.each([
    ['GET', '/api/v1/imports'],
    ['POST', '/api/v1/imports'],
    ['GET', '/api/v1/imports/x'],
    ['GET', '/api/v1/imports/x/refusals'],
    ['POST', '/api/v1/imports/x/publish'],
    ['POST', '/api/v1/imports/x/undo'],
  ] as const)('%s %s wants a session with the right role', async (method, url) => {
    expect(refusal(await api.send({ method, url, headers: FROM_OUR_PAGES }))).toEqual([401, 'sign-in-required']);
    const headers = await signInAs(api, { roles: ['board', 'reviewer'] });
    expect(refusal(await api.send({ method, url, headers }))).toEqual([403, 'role-required']);
    const person = await createPerson(api, { roles: ['staff'] });
    const passphraseOnly = await headersOf(api, person, { secondFactor: false });
    expect(refusal(await api.send({ method, url, headers: passphraseOnly }))).toEqual([403, 'second-factor-required']);
  });

  it('are no longer opened by the token of an installation', async () => {
    const token = 'un-jeton-d-administration-d-avant';
    const former = await startApi({ DATABASE_URL: database.url, ...{ ADMIN_TOKEN: token } });
    const headers = { ...FROM_OUR_PAGES, authorization: `Bearer ${token}` };
    for (const [method, url] of [
      ['GET', '/api/v1/imports'],
      ['POST', '/api/v1/imports/x/publish'],
    ] as const) {
      expect(refusal(await former.send({ method, url, headers }))).toEqual([401, 'sign-in-required']);
    }
    await former.close();
  });

  it.each(['x', 'constructor', '%F0%9F%A6%84'])('of an unknown id « %s » are not found', async (id) => {
    expect(refusal(await api.get(`/api/v1/imports/${id}`, staff))).toEqual([404, 'not-found']);
    expect(refusal(await api.get(`/api/v1/imports/${id}/refusals`, staff))).toEqual([404, 'not-found']);
    expect(refusal(await post(`/api/v1/imports/${id}/publish`))).toEqual([404, 'not-found']);
  });

  it.each([
    ['too large, as announced', 'x'.repeat(1_000_001), {}, 413, 'payload-too-large'],
    [
      'too large, found on the way',
      (): Readable => Readable.from([Buffer.alloc(600_000), Buffer.alloc(600_000)]),
      {},
      413,
      'payload-too-large',
    ],
    ['of another type', '{}', { 'content-type': 'application/json' }, 415, 'unsupported-media-type'],
    ['of an unknown type', 'x', { 'content-type': 'image/png' }, 415, 'unsupported-media-type'],
    [
      'with a descriptor that is not JSON',
      FILE,
      { 'import-descriptor': encode('{').slice(0, 2) },
      400,
      'invalid-request',
    ],
    ...['\0', '\uD83D'].map(
      (broken) =>
        [
          `with ${JSON.stringify(broken)} in its descriptor`,
          FILE,
          {
            'import-descriptor': encode({ series: [{ name: 'IND-902', indicator: { ...INDICATOR, label: broken } }] }),
          },
          400,
          'invalid-request',
        ] as const,
    ),
    ['with a descriptor without series', FILE, { 'import-descriptor': encode({}) }, 400, 'invalid-request'],
  ] as const)('%s are refused, and nothing of them is kept', async (_, body, headers, status, code) => {
    const before = readdirSync(path.join(folder, 'imports'));
    expect(refusal(await upload(typeof body === 'function' ? body() : body, headers))).toEqual([status, code]);
    expect(readdirSync(path.join(folder, 'imports'))).toEqual(before);
  });

  it.each(['a%2Fb.csv', '..%5Cx', '%0A'])('named « %s » are refused', async (name) => {
    const answer = await upload(FILE, {}, name);
    expect([...refusal(answer), answer.json<Problem>().faults?.[0]?.field]).toEqual([400, 'invalid-request', 'name']);
  });

  it('answer other methods with those they have', async () => {
    const answer = await api.send({ method: 'DELETE', url: '/api/v1/imports', headers: staff });
    expect([...refusal(answer), answer.headers.allow]).toEqual([405, 'method-not-allowed', 'GET, HEAD, POST']);
    expect((await api.get('/api/v1/imports/x/publish', staff)).headers.allow).toBe('POST');
  });
});

function encode(content: unknown): string {
  return Buffer.from(JSON.stringify(content)).toString('base64url');
}
