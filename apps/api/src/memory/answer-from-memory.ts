import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { logAnswer } from '../http/answer-log.js';
import { type Format, MEDIA_TYPES, preferredEncoding, preferredFormat } from '../http/negotiate.js';
import { isHeldByClient } from '../http/public-representation.js';
import { routeAnswering } from '../openapi/route-table.js';
import type { KeptAnswer, Moment, PublicMemory } from './public-memory.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Under which key, and as of when, the answer being made may be kept; null for what is never kept. */
    keptAs: { readonly key: string; readonly moment: Moment } | null;
  }
}

const PUBLIC_READ = '/api/v1/';
/**
 * What any route may offer. Before a route is known an answer is looked for as if it offered all: one that offers less
 * never kept the others, and is then asked itself.
 */
const FORMATS = Object.keys(MEDIA_TYPES) as Format[];
const HEADERS_OF_A_BODY = ['content-type', 'content-encoding', 'content-length', 'content-disposition'];

/**
 * Answers public reads from memory as they reach the HTTP server, ahead of the framework: no rate limit either, as
 * counting would cost more than answering. Whatever is not in memory goes its way, and is kept when it leaves.
 */
export function answerFromMemory(server: FastifyInstance, memory: PublicMemory): void {
  standAhead(server.server, (request, response) => {
    const key = keyOf(request, FORMATS);
    const kept = key === null ? null : memory.find(key);
    if (kept === null) return false;
    const requestId = randomUUID();
    send(kept, requestId, request, response);
    logAnswer(server.log, { requestId, request, status: response.statusCode, ms: 0 });
    return true;
  });
  server.decorateRequest('keptAs', null);
  server.addHook('onRequest', (request, _reply, done) => {
    const key = keyOf(request.raw, request.routeOptions.config.formats ?? ['json']);
    const moment = memory.moment();
    if (key !== null && moment) request.keptAs = { key, moment };
    done();
  });
  // Before a write is acknowledged: whoever reads next, here, reads it.
  server.addHook('onSend', async (request, reply, payload) => {
    if (!isRead(request.raw) && reply.statusCode < 400 && changesPublicData(request)) memory.forget();
    return payload;
  });
}

/** Gives each request to `answer` first; those that it leaves go to who listened before. */
function standAhead(http: Server, answer: (request: IncomingMessage, response: ServerResponse) => boolean): void {
  const pipeline = http.listeners('request');
  http.removeAllListeners('request');
  http.on('request', (request, response) => {
    if (answer(request, response)) return;
    for (const listener of pipeline) listener.call(http, request, response);
  });
}

/** Keeps an answer that is about to leave, if it may be. */
export function keepAnswer(memory: PublicMemory, request: FastifyRequest, reply: FastifyReply, body: unknown): void {
  const etag = reply.getHeader('etag');
  if (!request.keptAs || reply.statusCode !== 200 || !Buffer.isBuffer(body) || typeof etag !== 'string') return;
  const { key, moment } = request.keptAs;
  const headers = Object.entries({ ...reply.getHeaders(), 'content-length': body.length }).filter(
    ([name]) => name !== 'x-request-id',
  );
  memory.keep(
    key,
    {
      etag,
      headers: inTurn(headers),
      unchangedHeaders: inTurn(headers.filter(([name]) => !HEADERS_OF_A_BODY.includes(name))),
      body,
    },
    moment,
  );
}

/**
 * Names a public representation; null for what is not one, or depends on who asks. The order of parameters and the
 * client's exact preferences make no difference.
 */
function keyOf(request: IncomingMessage, formats: readonly Format[]): string | null {
  const { url = '' } = request;
  const { authorization, accept, 'accept-encoding': acceptEncoding } = request.headers;
  if (!isRead(request) || !url.startsWith(PUBLIC_READ) || authorization !== undefined) return null;
  const variant = variantOf(accept, acceptEncoding?.toString(), formats);
  return variant && `${variant} ${canonical(url)}`;
}

/** What was negotiated, by what was asked: the same few headers come again and again. */
const variants = new Map<string, string | null>();
const VARIANTS_KEPT = 1_000;

function variantOf(accept = '', acceptEncoding = '', formats: readonly Format[]): string | null {
  const asked = `${formats.join()}\n${accept}\n${acceptEncoding}`;
  const known = variants.get(asked);
  if (known !== undefined) return known;
  const format = preferredFormat(accept, formats);
  const variant = format && `${MEDIA_TYPES[format]} ${preferredEncoding(acceptEncoding) ?? 'identity'}`;
  if (variants.size >= VARIANTS_KEPT) variants.clear();
  variants.set(asked, variant);
  return variant;
}

/** A parameter given twice is refused, so that their order never matters. */
function canonical(url: string): string {
  const mark = url.indexOf('?');
  if (mark === -1 || !url.includes('&', mark)) return url;
  return `${url.slice(0, mark)}?${url
    .slice(mark + 1)
    .split('&')
    .sort()
    .join('&')}`;
}

function inTurn(headers: readonly (readonly [string, unknown])[]): string[] {
  return headers.flatMap(([name, value]) => [name, String(value)]);
}

/** Signing in, for one, changes nothing that anybody else reads. */
function changesPublicData({ routeOptions, method }: FastifyRequest): boolean {
  return routeAnswering(routeOptions.url ?? '', method)?.changesNothingPublic !== true;
}

function isRead({ method }: IncomingMessage): boolean {
  return method === 'GET' || method === 'HEAD';
}

function send(
  { etag, headers, unchangedHeaders, body }: KeptAnswer,
  requestId: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (isHeldByClient(request.headers['if-none-match'], etag)) {
    response.writeHead(304, ['x-request-id', requestId, ...unchangedHeaders]).end();
    return;
  }
  response.writeHead(200, ['x-request-id', requestId, ...headers]);
  if (request.method === 'HEAD') response.end();
  else response.end(body);
}
