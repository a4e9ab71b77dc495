import type { FastifyReply } from 'fastify';

/** Marks an answer that depends on who asks: no cache keeps it. */
export function keepPrivate(reply: FastifyReply, payload: unknown): unknown {
  void reply.headers({ 'cache-control': 'no-store', vary: 'Accept, Cookie' });
  return payload;
}
