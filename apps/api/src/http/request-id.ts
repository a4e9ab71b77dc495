import type { FastifyInstance, onRequestHookHandler } from 'fastify';
import { AsyncLocalStorage } from 'node:async_hooks';

const current = new AsyncLocalStorage<string>();

/** The request being answered, if any: what the logs, the answer's header and the audit call it. */
export function requestId(): string | null {
  return current.getStore() ?? null;
}

/**
 * Lets the id of each request follow the calls made for it, so that nobody has to hand it down. Said again once the
 * body was read: its bytes come on the connection, which serves other requests too.
 */
export function followRequest(server: FastifyInstance): void {
  const follow: onRequestHookHandler = (request, _reply, done) => current.run(request.id, done);
  server.addHook('onRequest', follow);
  server.addHook('preHandler', follow);
}
