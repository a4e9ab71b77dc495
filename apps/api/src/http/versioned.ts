import type { FastifyReply } from 'fastify';

/** A private answer whose ETag is the version that a change must name. */
export function versioned<T extends { readonly version: number }>(reply: FastifyReply, answer: T): T {
  void reply.header('etag', `"${String(answer.version)}"`);
  return answer;
}
