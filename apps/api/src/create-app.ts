import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import { AppModule } from './app.module.js';
import { configureApp } from './configure-app.js';
import type { Env } from './env/env.schema.js';
import { routedTarget } from './http/address.js';
import { AnswerLog } from './http/answer-log.js';
import { createLogger, NestLog } from './http/logger.js';
import { sendProblem } from './http/problem.filter.js';
import { refuseUnreadable } from './http/refuse-unreadable.js';
import { securityHeaders } from './http/security-headers.js';
import { DemonstrationMark } from './site/demonstration-mark.js';
import { SitePage } from './site/site-page.js';

const HEADERS_TIMEOUT_MS = 30_000;
/** A file of hundreds of megabytes, on the line of a town hall. */
const REQUEST_TIMEOUT_MS = 30 * 60_000;

/** The application, ready to listen or to be tested; the database may be away. */
export async function createApp(env: Env): Promise<NestFastifyApplication> {
  const logger = createLogger(env.LOG_LEVEL);
  let mark: DemonstrationMark | null = null;
  const site = new SitePage(env.WEB_ROOT, () => mark?.known ?? false);
  const adapter = new FastifyAdapter({
    loggerInstance: logger,
    logController: new AnswerLog(),
    genReqId: () => randomUUID(),
    trustProxy: env.TRUSTED_PROXY ?? false,
    requestTimeout: REQUEST_TIMEOUT_MS,
    rewriteUrl: ({ url = '' }) => routedTarget(url),
    routerOptions: { maxParamLength: 200 },
    clientErrorHandler: refuseUnreadable,
    // The router refuses a malformed address before any hook runs.
    frameworkErrors: (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
      void reply.headers({ 'x-request-id': request.id, ...securityHeaders(env.PUBLIC_URL) });
      sendProblem(error, request, reply, site);
    },
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(env), adapter, {
    logger: new NestLog(logger),
    abortOnError: false,
  });
  mark = app.get(DemonstrationMark);
  app.getHttpServer().headersTimeout = HEADERS_TIMEOUT_MS;
  return configureApp(app, env);
}
