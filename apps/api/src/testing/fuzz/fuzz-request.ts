import type { InjectOptions } from 'fastify';
import type { OpenApiDocument } from '../../openapi/openapi-document.js';
import type { Chance } from './chance.js';

export interface FuzzRequest {
  /** Path of the document that answers it; null when none does. */
  readonly path: string | null;
  readonly options: InjectOptions & { readonly method: string; readonly url: string; readonly headers: Headers };
}

type Headers = Readonly<Record<string, string>>;

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly schema: { readonly format?: string };
}

/** Values that mean something to some parameter. */
const PLAUSIBLE = [
  ...['2021', '2022', '2023', '2025', '2023-1', '2023-1.1', '2023-1.1.1', 'fibre-raccordable', 'pfthd', 'FR', 'DEP-2A'],
  ...[
    'access',
    'risks',
    'engaged',
    'announced',
    'state',
    'training',
    'measured',
    'target',
    'region',
    'law',
    'networks',
  ],
  ...['document', 'recent', '1', '50', '100', 'true', 'propositions-avec-acte', 'ind-306', 'government', 'speech'],
];
const DAYS = ['2026-11-21', '2022-12-31', '2019-01-01', '0001-01-01', '2024-02-29', '1900-03-01'];
const ODD = [
  ...['', ' ', '0', '-1', '101', '1e3', '1.5', '٣', 'null', 'undefined', 'NaN', 'true,false', 'a,b', ',', ',,'],
  ...['2023-06-31', '2026-11-22', '9999-12-31', '0000-01-01', '2023-1-1', '2023', 'W10', 'bnVsbA', 'WyJ4Il0', 'é'],
];
const HOSTILE = [
  ...["'", '"', "' OR 1=1 --", '../../etc/passwd', '..%2f..', '{}', '[]', '<script>', '${7*7}', '%s%n', '\\', '\0'],
  ...['\ud800', '🦄', '\u202e', '\ufeff', '\r\nx: y', 'constructor', '__proto__', 'toString', '$where', '|id', ';ls'],
  ...['x'.repeat(90), 'x'.repeat(3_000), '9'.repeat(400), Array(60).fill('2023').join(',')],
];
const RAW = ['%', '%zz', '%00', '%ED%A0%80', '%ff', '%2e%2e', '+', '&', '=', '#', '%25', '?', ';'];
const ACCEPTS = [
  '*/*',
  'application/json',
  'text/csv',
  'text/html',
  'image/*',
  '',
  ';;;',
  'a/b;q=2',
  '*',
  'text/csv;q=0',
];
const ENCODINGS = ['br', 'gzip', 'identity', '*', 'br;q=0', 'zstd', '', ',,,', 'gzip;q=x'];
const METHODS = ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD', 'TRACE', 'SEARCH', 'PROPFIND'];
const TYPES = ['application/json', 'text/plain', 'multipart/form-data; boundary=x', 'application/xml', '', 'a'];
const BODIES = ['{}', '{', 'null', '[[[[', '\0\0', 'x'.repeat(10_000), '{"__proto__":{"x":1}}'];
/** Addresses written oddly, with the path of the document that answers them, if any does. */
const PLACES: readonly (readonly [string, string | null])[] = [
  ['//', null],
  ['/api/v1', null],
  ['/api/v1/', null],
  ['/api//v1/motions', null],
  ['/api/v1/motions/', null],
  ['/API/V1/motions', null],
  ['/api/v1/%2e%2e/motions', null],
  ['/api/v1/motions/2023/x', null],
  ['/%61pi/v1/stakes', '/api/v1/stakes'],
];

/** A request that is good, odd or hostile, in one respect or several. */
export function fuzzRequest(document: OpenApiDocument, chance: Chance): FuzzRequest {
  const reads = Object.keys(document.paths).filter((path) => document.paths[path]?.['get'] !== undefined);
  const drawn = chance.pick(reads);
  const { parameters } = document.paths[drawn]?.['get'] as { parameters: Parameter[] };
  const filled = drawn.replace('{id}', () => valueOf(chance));
  const query = parameters.filter((one) => one.in === 'query' && chance.happens(30)).map((one) => pairOf(one, chance));
  if (chance.happens(4)) query.push(`${valueOf(chance)}=${valueOf(chance)}`);
  if (chance.happens(3) && query[0] !== undefined) query.push(query[0]);
  const [target, path] = chance.happens(4) ? chance.pick(PLACES) : ([filled, drawn] as const);
  const url = query.length > 0 ? `${target}?${query.join('&')}` : target;
  const method = chance.happens(8) ? chance.pick(METHODS) : 'GET';
  const body = method !== 'GET' && chance.happens(50) ? { payload: chance.pick(BODIES) } : {};
  return { path, options: { method, url, headers: headersOf(chance), ...body } as FuzzRequest['options'] };
}

function pairOf({ name, schema }: Parameter, chance: Chance): string {
  const day = schema.format === 'date' && chance.happens(60);
  return `${name}=${day ? chance.pick(DAYS) : valueOf(chance)}`;
}

/** Most of the time plausible, so that what lies behind the first check is reached too. */
function valueOf(chance: Chance): string {
  const kind = chance.below(100);
  if (kind < 70) return chance.pick(PLAUSIBLE);
  if (kind < 80) return encode(chance.pick(ODD));
  return kind < 93 ? encode(chance.pick(HOSTILE)) : chance.pick(RAW);
}

/** A lone surrogate has no encoding of its own: its three bytes are written as a careless client would. */
function encode(text: string): string {
  return text.isWellFormed() ? encodeURIComponent(text) : '%ED%A0%80';
}

function headersOf(chance: Chance): Headers {
  return {
    ...(chance.happens(30) && { accept: chance.pick(ACCEPTS) }),
    ...(chance.happens(30) && { 'accept-encoding': chance.pick(ENCODINGS) }),
    ...(chance.happens(10) && { 'if-none-match': chance.pick(['*', '"x"', 'W/"x"', ',,', '"'.repeat(500)]) }),
    ...(chance.happens(5) && { range: chance.pick(['bytes=0-0', 'bytes=-1', 'x', 'bytes=9-1']) }),
    ...(chance.happens(5) && { 'content-type': chance.pick(TYPES) }),
    ...(chance.happens(3) && { authorization: chance.pick(['Bearer x', 'Basic', '\u00e9']) }),
  };
}
