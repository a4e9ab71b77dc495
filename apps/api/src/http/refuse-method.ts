import type { FastifyReply, FastifyRequest } from 'fastify';
import { methodsOf } from '../openapi/route-table.js';
import { servicePath } from './address.js';
import { ProblemError } from './problem-error.js';

const READING_METHODS = ['GET', 'HEAD'];

/**
 * What an address does not answer is refused before a body is read.
 * @throws ProblemError method-not-allowed for what exists, not-found for what does not
 */
export function refuseMethod(request: FastifyRequest, reply: FastifyReply): void {
  // The pattern of a route would do as well, but another method of the same address has none.
  const path = servicePath(request);
  const known = methodsOf(path);
  const allowed = known.length > 0 ? known : READING_METHODS;
  if (allowed.includes(request.method)) return;
  if (path.startsWith('/api/') && known.length === 0) throw new ProblemError('not-found');
  void reply.header('allow', allowed.join(', '));
  throw new ProblemError('method-not-allowed');
}
