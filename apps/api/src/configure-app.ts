import cookie from '@fastify/cookie';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Database } from './database/database.js';
import { ReadSnapshot } from './database/read-snapshot.js';
import { SnapshotInterceptor } from './database/snapshot.interceptor.js';
import type { Env } from './env/env.schema.js';
import { refuseMalformedTarget, servicePath } from './http/address.js';
import { CsvInterceptor } from './http/csv.js';
import { negotiateFormat } from './http/format.js';
import { keepPrivate } from './http/private-answer.js';
import { ProblemFilter } from './http/problem.filter.js';
import { representPublicly } from './http/public-representation.js';
import { limitRate } from './http/rate-limit.js';
import { followRequest } from './http/request-id.js';
import { refuseMethod } from './http/refuse-method.js';
import { refuseParameters } from './http/refuse-parameters.js';
import { securityHeaders } from './http/security-headers.js';
import { answerFromMemory, keepAnswer } from './memory/answer-from-memory.js';
import { PublicMemory } from './memory/public-memory.js';
import { Metrics } from './metrics/metrics.js';
import { observeRequests } from './metrics/observe-requests.js';
import { isKeptNowhere } from './openapi/route-table.js';
import { DEMONSTRATION_HEADERS, DemonstrationMark } from './site/demonstration-mark.js';
import { serveSite } from './site/serve-site.js';
import { SitePage } from './site/site-page.js';

/** All that stands around the routes; the same for the running API and for its tests. */
export async function configureApp(app: NestFastifyApplication, env: Env): Promise<NestFastifyApplication> {
  const database = app.get(Database);
  const headers = securityHeaders(env.PUBLIC_URL);
  const server = app.getHttpAdapter().getInstance();
  const memory = app.get(PublicMemory);
  const mark = app.get(DemonstrationMark);
  if (env.METRICS_PORT !== undefined) observeRequests(server, app.get(Metrics));
  answerFromMemory(server, memory);
  followRequest(server);
  app.useGlobalFilters(new ProblemFilter(new SitePage(env.WEB_ROOT, () => mark.known)));
  app.useGlobalInterceptors(new CsvInterceptor(() => mark.known), new SnapshotInterceptor(app.get(ReadSnapshot)));
  server.decorateRequest('signedIn', null);
  await app.register(cookie);
  await limitRate(app, env.RATE_LIMIT);
  server.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
    void reply.headers({ 'x-request-id': request.id, ...headers });
    refuseMethod(request, reply);
    if (isApi(request)) refuseMalformedTarget(request.raw.url ?? '');
  });
  server.addHook('preHandler', async (request: FastifyRequest, reply: FastifyReply) => {
    if (request.is404) return;
    refuseParameters(request);
    if (isApi(request)) negotiateFormat(request);
    if (!isVersionedApi(request)) return;
    await database.connect();
    if (await mark.isOn()) void reply.headers(DEMONSTRATION_HEADERS);
  });
  server.addHook('onSend', async (request: FastifyRequest, reply: FastifyReply, payload: unknown) =>
    represent(request, reply, payload, memory),
  );
  server.addContentTypeParser(UPLOADS, (_request: FastifyRequest, body: unknown, done: BodyDone) => done(null, body));
  await serveSite(app, env.WEB_ROOT);
  return app;
}

/** Files are not read into memory: their route takes the stream. */
const UPLOADS = ['text/csv', 'application/octet-stream'];
type BodyDone = (error: Error | null, body?: unknown) => void;

async function represent(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
  memory: PublicMemory,
): Promise<unknown> {
  if (isKeptNowhere(servicePath(request), request.method)) return keepPrivate(reply, payload);
  if (!isApi(request) && !isPage(reply)) return payload;
  const representation = await representPublicly(request, reply, payload);
  keepAnswer(memory, request, reply, representation);
  return representation;
}

const isApi = (request: FastifyRequest): boolean => servicePath(request).startsWith('/api/');

/** The document that describes the API is read without the database. */
const isVersionedApi = (request: FastifyRequest): boolean => servicePath(request).startsWith('/api/v1/');

const isPage = (reply: FastifyReply): boolean => String(reply.getHeader('content-type')).startsWith('text/html');
