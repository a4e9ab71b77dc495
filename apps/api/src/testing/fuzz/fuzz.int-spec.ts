import { jest } from '@jest/globals';
import type { LabelMatrixDto, ModuleQuestionListDto } from '@ou-en-est-on/contracts';
import type { TestDatabase } from '@ou-en-est-on/data/testing';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PhotographTaker } from '../../campaigns/photograph-taker.js';
import { Database } from '../../database/database.js';
import { PublicMemory } from '../../memory/public-memory.js';
import { openApiDocument } from '../../openapi/openapi-document.js';
import { Clock } from '../../shared/clock.js';
import { loadedDatabase, startApi, type TestApi } from '../test-api.js';
import { Chance } from './chance.js';
import { faultFinder } from './fuzz-faults.js';
import { nameOf, operationsOf } from './fuzz-operations.js';
import { ACTORS, FuzzPeople, HOME } from './fuzz-people.js';
import { fuzzRequest } from './fuzz-request.js';
import { FuzzWorld, PHOTOGRAPHED } from './fuzz-world.js';

/** A short run, always the same, with the other specs; `npm run fuzz` gives a long one, of a seed of its own. */
const SEED = process.env['FUZZ_SEED'] ?? 'npm test';
const CASES = Number(process.env['FUZZ_CASES'] ?? 1_000);

describe('whatever is asked', () => {
  const document = openApiDocument();
  const operations = operationsOf(document);
  const faultOf = faultFinder(document);
  const world = new FuzzWorld();
  const statuses = new Map<number, number>();
  const answered = new Map<string, Set<number>>(operations.map((operation) => [nameOf(operation), new Set()]));
  let database: TestDatabase;
  let folder: string;
  let api: TestApi;
  let people: FuzzPeople;

  beforeAll(async () => {
    database = await loadedDatabase();
    folder = mkdtempSync(path.join(tmpdir(), 'fuzz-'));
    api = await startApi({ DATABASE_URL: database.url, DATA_DIR: folder, IMPORT_MAX_MEGABYTES: '1' });
    people = new FuzzPeople(api);
    await getToKnow();
  });
  afterAll(async () => {
    await api.close();
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  /** What is public already, and a sheet and a campaign, of which nothing is shipped: one campaign invites, the other has its photograph. */
  async function getToKnow(): Promise<void> {
    const matrix = (await api.get('/api/v1/label-matrix')).json<LabelMatrixDto>();
    world.learnMatrix(matrix, (await api.get('/api/v1/motion-module')).json<ModuleQuestionListDto>());
    const sheet = `/api/v1/collectivities/${HOME}/action-sheets/${randomUUID()}`;
    const serviceIds = [matrix.themes[0]?.services[0]?.id];
    const level = matrix.levels[0]?.code;
    await write('PUT', sheet, '"0"', { title: 'Guichets', synthesis: 'Huit guichets.', level, serviceIds });
    await write('POST', `${sheet}/publish`, '"1"', {});
    const campaign = { title: 'Mi-mandat', purpose: 'mid-term', mandate: '2026-2032', editionId: matrix.edition.id };
    const invite = (id: string, opensOn: string, photographOn: string): Promise<void> =>
      write('PUT', `/api/v1/campaigns/${id}`, '"0"', { ...campaign, opensOn, photographOn, kinds: ['commune'] });
    await invite('mi-mandat-2026', '2026-11-21', '2026-12-01');
    await photograph(() => invite(PHOTOGRAPHED, '2026-11-19', '2026-11-19'));
    for (const { method, path: url, isOpen } of operations) {
      if (method === 'GET' && isOpen && !url.includes('{')) world.learn(url, await api.get(url));
    }
  }

  /** Announces a campaign of two days ago, and takes its photograph. */
  async function photograph(announce: () => Promise<void>): Promise<void> {
    const clock = api.app.get(Clock);
    const now = jest.spyOn(clock, 'now').mockReturnValue(new Date('2026-11-19T08:00:00Z'));
    await announce();
    now.mockRestore();
    await new PhotographTaker(api.app.get(Database), clock).take();
    api.app.get(PublicMemory).forget();
  }

  async function write(method: 'PUT' | 'POST', url: string, version: string, payload: object): Promise<void> {
    const headers = { ...(await people.headersOf('everything')), 'if-match': version };
    const answer = await api.send({ method, url, headers, payload });
    expect([url, answer.statusCode]).toEqual([url, 200]);
    world.learn(url, answer);
  }

  it(
    `is answered as the document says: ${String(CASES)} requests of the seed « ${SEED} »`,
    async () => {
      const faults: string[] = [];
      for (let n = 0; n < CASES; n++) {
        const chance = new Chance(`${SEED}:${String(n)}`);
        const operation = operations[n % operations.length] as (typeof operations)[number];
        const request = fuzzRequest(operation, world, chance);
        const actor = chance.happens(50) ? 'everything' : chance.pick(ACTORS);
        const headers = { ...(await people.headersOf(actor)), ...request.options.headers };
        const answer = await api.send({ ...request.options, headers });
        world.learn(request.options.url, answer);
        if (answer.statusCode === 401) people.leave(actor);
        statuses.set(answer.statusCode, (statuses.get(answer.statusCode) ?? 0) + 1);
        if (request.path === operation.path && request.options.method === operation.method)
          answered.get(nameOf(operation))?.add(answer.statusCode);
        const fault = faultOf(request, answer);
        if (fault)
          faults.push(`${SEED}:${String(n)} ${actor} ${JSON.stringify(request.options).slice(0, 2_000)} ${fault}`);
      }
      expect(faults).toEqual([]);
    },
    60_000 + 100 * CASES,
  );

  it('was asked of every operation, and every public read was answered', () => {
    const without = (status: (statuses: ReadonlySet<number>) => boolean, names: readonly string[]): string[] =>
      names.filter((name) => ![answered.get(name) ?? new Set<number>()].some(status));
    expect(without(({ size }) => size > 0, operations.map(nameOf))).toEqual([]);
    const reads = operations.filter(({ method, isOpen }) => method === 'GET' && isOpen);
    expect(without((seen) => seen.has(200), reads.map(nameOf))).toEqual([]);
  });

  it('did most of what it asked, at least once: what lies behind the first refusals was reached', () => {
    const done = [...answered.values()].filter((seen) => [...seen].some((status) => status < 300));
    expect(done.length).toBeGreaterThan(0.7 * operations.length);
  });

  it('was neither all refused nor all accepted: both sides were tried', () => {
    for (const status of [200, 201, 202, 400, 401, 403, 404, 405, 406, 409, 412, 415, 428])
      expect([status, statuses.get(status) ?? 0]).not.toEqual([status, 0]);
  });

  it('left the service able to answer', async () => {
    expect((await api.get('/health/ready')).statusCode).toBe(200);
  });
});
