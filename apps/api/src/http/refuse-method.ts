import type { FastifyReply, FastifyRequest } from 'fastify';
import { isRoutePath } from '../openapi/route-table.js';
import { servicePath } from './address.js';
import { ProblemError } from './problem-error.js';

const READING_METHODS = ['GET', 'HEAD'];

/**
 * Everything is read-only: any other method is refused, before a body is read.
 * @throws ProblemError method-not-allowed for what exists, not-found for what does not
 */
export function refuseMethod(request: FastifyRequest, reply: FastifyReply): void {
  if (READING_METHODS.includes(request.method)) return;
  const path = servicePath(request);
  if (path.startsWith('/api/') && !isRoutePath(path)) throw new ProblemError('not-found');
  void reply.header('allow', READING_METHODS.join(', '));
  throw new ProblemError('method-not-allowed');
}
