import { readFileSync } from 'node:fs';
import { CLOCKED_READINGS } from '@ou-en-est-on/contracts';
import * as z from 'zod/mini';
import { openApiDocument } from './openapi-document.js';
import { isKeptNowhere, methodsOf, queryOfRoute } from './route-table.js';
import type { Route } from './route.js';
import { ROUTES } from './routes.js';

const document = openApiDocument();

interface DescribedOperation {
  readonly parameters: readonly unknown[];
  readonly responses: Readonly<Record<string, unknown>>;
  readonly requestBody?: { readonly content: Readonly<Record<string, unknown>> };
}

const operationAt = (method: string, path: string): DescribedOperation =>
  document.paths[path]?.[method] as DescribedOperation;

describe('openApiDocument', () => {
  it('is the one committed: « npm run openapi » writes it', () => {
    const committed: unknown = JSON.parse(readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8'));
    expect(JSON.parse(JSON.stringify(document))).toEqual(committed);
  });

  it('describes each route of the table once', () => {
    const operations = Object.values(document.paths).flatMap((path) => Object.keys(path));
    expect(operations).toHaveLength(ROUTES.length);
    expect(new Set(ROUTES.map(({ operationId }) => operationId)).size).toBe(ROUTES.length);
  });

  it('refers only to schemas it holds', () => {
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref = '']) => ref);
    expect(refs.length).toBeGreaterThan(20);
    const held = Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`);
    expect([...new Set(refs)].filter((ref) => !held.includes(ref))).toEqual([]);
  });

  it('describes the values of a query as they are written in an address', () => {
    expect(document.paths['/api/v1/proposals']).toMatchObject({
      get: {
        parameters: expect.arrayContaining([
          expect.objectContaining({ name: 'motion', in: 'query', schema: { type: 'string' } }) as object,
          expect.objectContaining({ name: 'limit', in: 'query' }) as object,
        ]) as object,
      },
    });
  });

  it('asks for the version that a write was made from, and says what answers when it is missing or no longer that one', () => {
    const { parameters, responses } = operationAt('put', '/api/v1/campaigns/{id}');
    expect(parameters).toContainEqual(expect.objectContaining({ name: 'if-match', required: true }));
    expect(Object.keys(responses)).toEqual(expect.arrayContaining(['412', '428']));
  });

  it('says that a link of access may be over', () => {
    for (const step of ['read', 'use', 'second-factor'])
      expect(operationAt('post', `/api/v1/access-links/${step}`).responses).toHaveProperty('410');
  });

  it('says of the health what it answers, and nothing of what it does not', () => {
    const { responses } = operationAt('get', '/health/ready');
    expect(Object.keys(responses)).toEqual(['200', '400', '404', '500', '503']);
    expect(responses['503']).toMatchObject({ content: { 'application/json': {} } });
  });

  it('takes each type of file that its route reads', () => {
    const { requestBody } = operationAt('post', '/api/v1/label-imports');
    expect(Object.keys(requestBody?.content ?? {})).toEqual([
      'text/csv',
      'application/json',
      'application/octet-stream',
    ]);
  });

  it('offers CSV on every list of public data, on the refusals of an import, and of the matrix as a file to import', () => {
    const isList = ({ response }: Route): boolean => response instanceof z.ZodMiniObject && 'next' in response.shape;
    const withoutCsv = ROUTES.filter((route) => isList(route) && !route.csv).map(({ operationId }) => operationId);
    expect(withoutCsv).toEqual(['listLabelImports', 'search', 'listImports', 'listPeople']);
    const others = ROUTES.filter((route) => route.csv && !isList(route)).map(({ operationId }) => operationId);
    expect(others).toEqual(['getLabelMatrix']);
  });
});

describe('the route table', () => {
  it.each([
    ['/api/v1/motions', ['GET', 'HEAD']],
    ['/api/v1/motions/2023', ['GET', 'HEAD']],
    ['/api/v1/indicators/x/observations', ['GET', 'HEAD']],
    ['/api/openapi.json', ['GET', 'HEAD']],
    ['/api/v1/imports', ['GET', 'HEAD', 'POST']],
    ['/api/v1/imports/x/publish', ['POST']],
    ['/api/v1/session', ['GET', 'HEAD', 'POST', 'DELETE']],
    ['/api/v1/people/x/roles/staff', ['PUT', 'DELETE']],
    ['/api/openapi-json', []],
    ['/api/v1/motions/', []],
    ['/api/v1', []],
  ])('answers %s: %s', (path, expected) => {
    expect(methodsOf(path)).toEqual(expected);
  });

  it('lets nobody keep what is asked for by an operation, nor the seal of the audit, nor the health, and nothing else', () => {
    const keptNowhere = ROUTES.filter(({ path, method = 'get' }) => isKeptNowhere(path, method.toUpperCase()));
    expect(new Set(keptNowhere.map(({ path }) => path.replace('/api/v1', '').split('/')[1]))).toEqual(
      new Set([
        'campaigns',
        'imports',
        'label-imports',
        'audit',
        'session',
        'sessions',
        'operations',
        'collectivities',
        'access-links',
        'account',
        'people',
        'health',
      ]),
    );
    expect(isKeptNowhere('/api/v1/people', 'PATCH')).toBe(true);
    expect(isKeptNowhere('/api/v1/motions', 'POST')).toBe(false);
  });

  it('changes something only for who may do an operation', () => {
    expect(ROUTES.filter(({ method, operation }) => method !== undefined && operation === undefined)).toEqual([]);
  });

  it('takes the two clocks where the contracts say so, and nowhere else', () => {
    const clocked = ROUTES.filter(({ query }) => query && 'asOf' in query.shape && 'knownAt' in query.shape);
    const addresses = clocked.map(({ path }) => path.replace('/api/v1', '').replace(/\{\w+\}/g, ':id'));
    expect(addresses.sort()).toEqual([...CLOCKED_READINGS].sort());
  });

  it('finds the query of a route by its pattern', () => {
    expect(Object.keys(queryOfRoute('/api/v1/imports', 'POST')?.shape ?? {})).toEqual(['name']);
    expect(Object.keys(queryOfRoute('/api/v1/imports')?.shape ?? {})).toEqual(['cursor', 'limit']);
    expect(Object.keys(queryOfRoute('/api/v1/label-matrix')?.shape ?? {})).toEqual(['edition']);
    expect(queryOfRoute('/health/live')?.shape).toEqual({});
    expect(Object.keys(queryOfRoute('/api/v1/stakes')?.shape ?? {})).toEqual(['cursor', 'limit']);
    expect(queryOfRoute('/nowhere')).toBeUndefined();
  });
});
