import { type Problem, problem } from '@ou-en-est-on/contracts';
import { openApiDocument } from '../openapi/openapi-document.js';
import { encodeCursor } from '../shared/cursor.js';
import { type Answer, startLoadedApi, type TestApi } from '../testing/test-api.js';

const HOSTILE = [
  "'",
  '"',
  "';--",
  '🦄',
  '../../etc',
  '{}',
  '[]',
  '-1',
  '1e309',
  '\u00a0',
  '\u0085',
  'null',
  '%s',
  '\\',
];

describe('what the API refuses', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startLoadedApi();
  });
  afterAll(() => api.close());

  const expectProblem = (answer: Answer, status: number, code: string): Problem => {
    expect([answer.statusCode, answer.json<Problem>().code]).toEqual([status, code]);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      'x-request-id': answer.json<Problem>().instance,
    });
    expect(answer.headers.etag).toBeUndefined();
    return problem.parse(answer.json());
  };

  it.each([
    ['/api/v1/proposals?colour=red', 'colour'],
    ['/api/v1/proposals?motion=2022&motion=2023', 'motion'],
    ['/api/v1/proposals?motion=', 'motion'],
    ['/api/v1/proposals?motion=2022,,2023', 'motion'],
    ['/api/v1/proposals?motion=%00', 'motion'],
    ['/api/v1/proposals?motion=%ED%A0%80', 'motion'],
    ['/api/v1/proposals?motion=%', 'motion'],
    ['/api/v1/proposals?stake=roads', 'stake'],
    ['/api/v1/proposals?stateProgress=late', 'stateProgress'],
    ['/api/v1/proposals?tag=x', 'tag'],
    ['/api/v1/proposals?actor=mayor', 'actor'],
    ['/api/v1/proposals?sort=colour', 'sort'],
    ['/api/v1/proposals?limit=0', 'limit'],
    ['/api/v1/proposals?limit=101', 'limit'],
    ['/api/v1/proposals?limit=-1', 'limit'],
    ['/api/v1/proposals?limit=ten', 'limit'],
    ['/api/v1/proposals?__proto__=x', '__proto__'],
    ['/api/v1/proposals/2023-1.1.1?asOf=2026-11-22', 'asOf'],
    ['/api/v1/proposals?knownAt=2027-01-01', 'knownAt'],
    ['/api/v1/proposals?asOf=2023-06-31', 'asOf'],
    ['/api/v1/dashboards/national?asOf=2024', 'asOf'],
    ['/api/v1/dashboards/national?asOf=9999-12-31', 'asOf'],
    ['/api/v1/indicators?knownAt=', 'knownAt'],
    ['/api/v1/indicators/fibre-raccordable?asOf=2024-1-1', 'asOf'],
    ['/api/v1/indicators/fibre-raccordable/observations?knownAt=2026-11-22', 'knownAt'],
    ['/api/v1/label-matrix/editions?asOf=2024-01-01', 'asOf'],
    ['/api/v1/motions?motion=2023', 'motion'],
    ['/api/v1/motions/2023?x=', 'x'],
    ['/api/v1/engagements?limit=1.5', 'limit'],
    ['/api/v1/stakes?x=1', 'x'],
    ['/api/v1/government-actions?domain=roads', 'domain'],
    ['/api/v1/government-actions?kind=', 'kind'],
    ['/api/v1/exchanges?side=press', 'side'],
    ['/api/v1/exchanges?kind=rumour', 'kind'],
    ['/api/v1/label-matrix?x=1', 'x'],
    ['/api/v1/indicators?headline=yes', 'headline'],
    ['/api/v1/indicators/fibre-raccordable/observations?kind=guess', 'kind'],
    ['/api/v1/indicators/fibre-raccordable/observations?level=planet', 'level'],
    ['/api/v1/indicators/fibre-raccordable/observations?territory=a%20b', 'territory'],
    ['/api/v1/territories?type=planet', 'type'],
    ['/api/v1/dashboards/national?x=1', 'x'],
    ['/api/v1/search', 'q'],
    ['/api/v1/search?q=', 'q'],
    ['/api/v1/search?q=%20%C2%A0', 'q'],
    ['/api/v1/search?q=%00', 'q'],
    ['/api/v1/search?q=a&q=b', 'q'],
    [`/api/v1/search?q=${'x'.repeat(10_000)}`, 'q'],
    ['/api/v1/search?q=fibre&kind=motion', 'kind'],
    ['/api/v1/search?q=fibre&motion=23', 'motion'],
    ['/api/v1/search?q=fibre&stake=roads', 'stake'],
    ['/api/v1/search?q=fibre&limit=101', 'limit'],
    ['/api/openapi.json?x=1', 'x'],
    ['/health/live?x=1', 'x'],
    ['/%61pi/v1/proposals?motion=%00', 'motion'],
    ['/%61pi/v1/motions/2023?x=1', 'x'],
  ])('%s is refused with the field %s', async (url, field) => {
    const { faults } = expectProblem(await api.get(url), 400, 'invalid-request');
    expect(faults?.map((fault) => fault.field)).toEqual([field]);
    expect(faults?.[0]?.message).not.toMatch(/\b(must|expected|invalid|required)\b/i);
  });

  it('names every faulty field at once', async () => {
    const { faults } = expectProblem(await api.get('/api/v1/proposals?limit=0&sort=x&y=1'), 400, 'invalid-request');
    expect(faults?.map(({ field }) => field).sort()).toEqual(['limit', 'sort', 'y']);
  });

  it.each([
    ['/api/v1/motions/%zz', 'a malformed percent'],
    ['/api/v1/motions/%00', 'a NUL'],
    ['/api/v1/motions/%ED%A0%80', 'a lone surrogate'],
  ])('%s is refused: %s in the address', async (url) => {
    expectProblem(await api.get(url), 400, 'invalid-request');
  });

  it.each([
    '/api/v1/motions/2020',
    '/api/v1/proposals/2023-9.9.9',
    '/api/v1/government-actions/none',
    '/api/v1/indicators/none',
    '/api/v1/indicators/none/observations',
    '/api/v1/indicators/constructor',
    '/api/v1/nothing',
    '/%61pi/v1/nothing',
    '/api%2Fv1/motions',
    '/api/v2/motions',
    '/api/v1/motions/',
    '/api',
    '/api/',
    '/health',
    `/api/v1/proposals/${'x'.repeat(150)}`,
  ])('%s is not found', async (url) => {
    expectProblem(await api.get(url), 404, 'not-found');
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'] as const)(
    '%s is refused where one reads',
    async (method) => {
      const answer = await api.send({ method, url: '/api/v1/motions' });
      expectProblem(answer, 405, 'method-not-allowed');
      expect(answer.headers.allow).toBe('GET, HEAD');
      expectProblem(await api.send({ method, url: '/api/v1/nothing' }), 404, 'not-found');
    },
  );

  it('refuses a method before it reads a body, however broken', async () => {
    const headers = { 'content-type': 'application/json' };
    expectProblem(
      await api.send({ method: 'POST', url: '/api/v1/motions', headers, payload: '{' }),
      405,
      'method-not-allowed',
    );
  });

  it.each([
    ['/api/v1/dashboards/national', 'text/csv'],
    ['/api/v1/motions/2023', 'text/csv'],
    ['/api/v1/motions', 'text/html'],
    ['/api/v1/proposals', 'text/html'],
    ['/api/v1/proposals', 'application/json;q=0, text/csv;q=0'],
    ['/api/openapi.json', 'image/*'],
  ])('%s is not offered as %s', async (url, accept) => {
    expectProblem(await api.get(url, { accept }), 406, 'not-acceptable');
  });

  describe('a cursor', () => {
    const lists = [
      'motions',
      'engagements',
      'stakes',
      'proposals',
      'government-actions',
      'exchanges',
      'indicators',
      'territories',
    ];
    it.each([...lists, 'indicators/fibre-raccordable/observations'])('of nothing is refused by %s', async (list) => {
      for (const cursor of [
        '',
        'x',
        'bnVsbA',
        encodeCursor({}, ['x']),
        encodeCursor({ sort: 'document' }, ['a', 'b', 'c', 'd']),
      ]) {
        expectProblem(await api.get(`/api/v1/${list}?cursor=${cursor}`), 400, 'invalid-cursor');
      }
    });

    it('of another sort, filter or list is refused', async () => {
      const { next } = (await api.get('/api/v1/proposals?limit=5&motion=2023')).json<{ next: string }>();
      const reading = (query: string): Promise<Answer> => api.get(`/api/v1/${query}cursor=${next}`);
      expect((await reading('proposals?limit=9&motion=2023&')).statusCode).toBe(200);
      expectProblem(await reading('proposals?limit=5&motion=2022&'), 400, 'invalid-cursor');
      expectProblem(await reading('proposals?limit=5&motion=2023&sort=recent&'), 400, 'invalid-cursor');
      expectProblem(await reading('proposals?'), 400, 'invalid-cursor');
      expectProblem(await reading('motions?'), 400, 'invalid-cursor');
    });

    it.each([
      ['no day', ['2022-02-30', 'measured', 'ind-306', 'FR']],
      ['no kind', ['2022-03-31', 'guess', 'ind-306', 'FR']],
    ])('of observations that names %s is refused', async (_case, position) => {
      const cursor = encodeCursor({ id: 'fibre-raccordable' }, position);
      expectProblem(
        await api.get(`/api/v1/indicators/fibre-raccordable/observations?cursor=${cursor}`),
        400,
        'invalid-cursor',
      );
    });
  });

  interface Operation {
    readonly parameters: readonly { readonly name: string; readonly in: string }[];
    readonly security?: unknown;
  }
  const PARAMETER = /(?<=\/([a-z-]+)\/)\{\w+\}/g;
  /** An id that exists, by what it is of. */
  const EXAMPLES: Readonly<Record<string, string>> = {
    ...{ motions: '2023', proposals: '2023-1.1.1', indicators: 'fibre-raccordable', territories: 'DEP-2A' },
    ...{ collectivities: 'COM-35238', 'government-actions': 'pfthd' },
  };
  const exampleOf = (_parameter: string, collection: string): string => EXAMPLES[collection] ?? 'aucun';
  /** The reads that are open to all. */
  const operations = Object.entries(openApiDocument().paths).flatMap(([path, { get }]) => {
    const read = get as Operation | undefined;
    return read && !read.security ? [{ path, parameters: read.parameters }] : [];
  });

  it('takes the parameters of the document, and no other', async () => {
    for (const { path, parameters } of operations) {
      const url = path.replace(PARAMETER, exampleOf);
      const asked = ['zzz', ...parameters.filter((one) => one.in === 'query').map(({ name }) => name)];
      const answer = await api.get(`${url}?${asked.map((name) => `${name}=1`).join('&')}`);
      const faults = answer.json<Problem>().faults ?? [];
      const unknown = faults.filter(({ message }) => message === 'paramètre inconnu');
      expect([path, unknown.map(({ field }) => field)]).toEqual([path, ['zzz']]);
    }
  });

  it('answers no 5xx to hostile values in any parameter of the document', async () => {
    const bad: string[] = [];
    for (const { path, parameters } of operations) {
      for (const { name, in: place } of parameters) {
        for (const value of HOSTILE) {
          const encoded = encodeURIComponent(value);
          const url =
            place === 'path'
              ? path.replace(`{${name}}`, encoded).replace(PARAMETER, exampleOf)
              : `${path.replace(PARAMETER, exampleOf)}?${name}=${encoded}`;
          if ((await api.get(url)).statusCode >= 500) bad.push(url);
        }
      }
    }
    expect(bad).toEqual([]);
  });
});
