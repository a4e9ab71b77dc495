import type { InjectOptions } from 'light-my-request';
import type { Chance } from './chance.js';
import type { FuzzOperation, Parameter } from './fuzz-operations.js';
import { goodValue, type Known, spoil } from './fuzz-schema.js';
import { anyHeader, anyPart, DAYS, encodePart } from './fuzz-values.js';

type Headers = Readonly<Record<string, string>>;

export interface FuzzRequest {
  /** Path of the document that answers it; null when none does. */
  readonly path: string | null;
  readonly options: InjectOptions & { readonly method: string; readonly url: string; readonly headers: Headers };
}

/** What is there to be asked for. */
export interface FuzzKnowledge {
  /** Ids that exist, of what a parameter of that path names. */
  idsAt(path: string, parameter: string): readonly string[];
  readonly known: Known;
  /** The version last read at that address, or above it. */
  versionAt(url: string): string;
  /** The files that a body of that type may be, with what their headers hold. */
  readonly files: readonly { readonly text: string; readonly headers: Headers }[];
}

const ACCEPTS = [
  ...['*/*', 'application/json', 'text/csv', 'text/html', 'image/*', '', ';;;', 'a/b;q=2', '*', 'text/csv;q=0'],
];
const ENCODINGS = ['br', 'gzip', 'identity', '*', 'br;q=0', 'zstd', '', ',,,', 'gzip;q=x'];
const METHODS = ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD', 'TRACE', 'SEARCH', 'PROPFIND'];
const TYPES = ['application/json', 'text/plain', 'multipart/form-data; boundary=x', 'application/xml', '', 'a'];
const BODIES = [
  '{}',
  '{',
  'null',
  '[[[[',
  '\0\0',
  'x'.repeat(10_000),
  '{"__proto__":{"x":1}}',
  '\ufeff{}',
  '"\\ud800"',
];
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

/** That operation asked well, asked with one thing wrong, or asked wildly. */
export function fuzzRequest(operation: FuzzOperation, knowledge: FuzzKnowledge, chance: Chance): FuzzRequest {
  const kind = chance.below(100);
  if (kind < 45) return asked(operation, knowledge, chance, {});
  if (kind < 85) {
    const { body } = operation;
    const wrong = chance.pick<keyof Wrong>(['path', 'query', 'headers', ...(body ? (['body', 'body'] as const) : [])]);
    return asked(operation, knowledge, chance, { [wrong]: true });
  }
  return wildly(operation, knowledge, chance);
}

interface Wrong {
  readonly path?: boolean;
  readonly query?: boolean;
  readonly headers?: boolean;
  readonly body?: boolean;
}

function asked(operation: FuzzOperation, knowledge: FuzzKnowledge, chance: Chance, wrong: Wrong): FuzzRequest {
  const { method, path } = operation;
  const place = path.replace(/\{(\w+)\}/g, (_all, name: string) => {
    const ids = wrong.path && chance.happens(70) ? [] : knowledge.idsAt(path, name);
    return ids.length === 0 ? anyPart(chance) : encodePart(chance.pick(ids));
  });
  const query = queryOf(operation, knowledge, chance, wrong);
  const file = operation.body?.type === 'text/csv' ? chance.pick(knowledge.files) : null;
  const payload = file ? fileOf(file.text, chance, wrong) : bodyOf(operation, knowledge, chance, wrong);
  const headers = {
    ...(payload !== null && { 'content-type': operation.body?.type ?? '' }),
    ...(file && fileHeaders(file.headers, chance, wrong)),
    ...headersOf(operation, knowledge.versionAt(place), chance, wrong),
  };
  const url = query.length > 0 ? `${place}?${query.join('&')}` : place;
  const options = { method, url, headers, ...(payload !== null && { payload }) };
  return { path, options: options as FuzzRequest['options'] };
}

function queryOf({ parameters }: FuzzOperation, knowledge: FuzzKnowledge, chance: Chance, wrong: Wrong): string[] {
  const query = parameters.filter((one) => one.in === 'query').flatMap((one) => pairOf(one, knowledge, chance, wrong));
  if (wrong.query && chance.happens(20)) query.push(`${anyPart(chance)}=${anyPart(chance)}`);
  if (wrong.query && chance.happens(20) && query[0] !== undefined) query.push(query[0]);
  return query;
}

function wildly(operation: FuzzOperation, knowledge: FuzzKnowledge, chance: Chance): FuzzRequest {
  const { path, options } = asked(operation, knowledge, chance, { path: true, query: true, headers: true, body: true });
  const [url, place] = chance.happens(15) ? chance.pick(PLACES) : ([options.url, path] as const);
  const method = chance.happens(25) ? chance.pick(METHODS) : options.method;
  const broken = method !== 'GET' && chance.happens(30) ? { payload: chance.pick(BODIES) } : {};
  return { path: place, options: { ...options, method, url, ...broken } as FuzzRequest['options'] };
}

function pairOf(
  { name, schema, required }: Parameter,
  knowledge: FuzzKnowledge,
  chance: Chance,
  wrong: Wrong,
): string[] {
  if (wrong.query && chance.happens(40)) return [`${name}=${anyPart(chance)}`];
  if (name === 'cursor' || !(required || chance.happens(25))) return [];
  if (schema.format === 'date') return [`${name}=${chance.pick(DAYS)}`];
  if (!required && !schema.enum && knowledge.known(name).length === 0) return [];
  return [`${name}=${encodePart(String(goodValue(schema, name, knowledge.known, chance)))}`];
}

function bodyOf({ body }: FuzzOperation, { known }: FuzzKnowledge, chance: Chance, wrong: Wrong): string | null {
  if (body === null) return null;
  const good = goodValue(body.schema, '', known, chance);
  if (!wrong.body) return JSON.stringify(good);
  return chance.happens(15) ? chance.pick(BODIES) : JSON.stringify(spoil(good, chance));
}

function fileOf(text: string, chance: Chance, wrong: Wrong): string {
  if (!wrong.body) return text;
  const at = chance.below(text.length);
  return chance.happens(30) ? chance.pick(BODIES) : `${text.slice(0, at)}${anyHeader(chance)}\0${text.slice(at)}`;
}

/** What comes with a file is JSON in base64url: it is spoiled inside. */
function fileHeaders(headers: Headers, chance: Chance, wrong: Wrong): Headers {
  if (!wrong.headers) return headers;
  const spoiled = Object.entries(headers).map(([name, value]) => {
    const content: unknown = JSON.parse(Buffer.from(value, 'base64url').toString());
    return [name, Buffer.from(JSON.stringify(spoil(content, chance))).toString('base64url')] as const;
  });
  return Object.fromEntries(spoiled);
}

function headersOf({ parameters }: FuzzOperation, version: string, chance: Chance, wrong: Wrong): Headers {
  const own = parameters
    .filter((one) => one.in === 'header' && one.name !== 'import-descriptor')
    .map(({ name }) => [name, name === 'if-match' ? version : 'essai'] as const);
  if (!wrong.headers) return { ...Object.fromEntries(own), accept: chance.pick(['*/*', 'application/json']) };
  const named = parameters.filter((one) => one.in === 'header').map(({ name }) => name);
  return {
    ...Object.fromEntries(own),
    ...(chance.happens(40) && { accept: chance.pick(ACCEPTS) }),
    ...(chance.happens(30) && { 'accept-encoding': chance.pick(ENCODINGS) }),
    ...(chance.happens(20) && { 'if-none-match': chance.pick(['*', '"x"', 'W/"x"', ',,', '"'.repeat(500)]) }),
    ...(chance.happens(10) && { range: chance.pick(['bytes=0-0', 'bytes=-1', 'x', 'bytes=9-1']) }),
    ...(chance.happens(20) && { 'content-type': chance.pick(TYPES) }),
    ...(chance.happens(10) && { authorization: chance.pick(['Bearer x', 'Basic', '\u00e9']) }),
    ...(chance.happens(10) && { origin: chance.pick(['null', 'https://ailleurs.example', 'x']) }),
    ...(named.length > 0 && chance.happens(60) && { [chance.pick(named)]: anyHeader(chance) }),
  };
}
