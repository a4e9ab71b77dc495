import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import { ERROR_CODES } from '@ou-en-est-on/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { asksForPage, HTML, type SitePage } from '../site/site-page.js';
import { isServicePath } from './address.js';
import { PROBLEM_TYPE, toProblem, toProblemError } from './problem.js';

/** The one way out for errors: problem details, and a log line for what is our fault or the database's. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly site: SitePage) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    sendProblem(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>(), this.site);
  }
}

/** Answers an error, also the ones that Fastify raises before Nest is reached. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply, site: SitePage): void {
  const refusal = toProblemError(error);
  const { status } = ERROR_CODES[refusal.code];
  if (status === 503) request.log.warn({ err: error }, 'database unavailable');
  else if (status >= 500) request.log.error({ err: error }, 'unexpected error');
  if (reply.sent) return;
  if (!isServicePath(request)) {
    // To a reader an address that cannot be read is a page that is not there.
    const page = [400, 404].includes(status) && asksForPage(request) ? site.read() : null;
    if (page) return void reply.status(404).type(HTML).send(page);
    if (status === 404) return void reply.status(404).type('text/plain; charset=utf-8').send('Introuvable.\n');
  }
  const retryAfter = status === 503 ? 5 : refusal.retryAfter;
  if (retryAfter !== null) void reply.header('retry-after', String(retryAfter));
  void reply
    .status(status)
    .header('content-type', PROBLEM_TYPE)
    .header('cache-control', 'no-store')
    .removeHeader('content-disposition')
    .send(JSON.stringify(toProblem(refusal, request.id)));
}
