import type { FastifyInstance } from 'fastify';
import type { Metrics } from './metrics.js';

/** Counts every answer that is made; the memory, which stands ahead of the framework, counts its own. */
export function observeRequests(server: FastifyInstance, metrics: Metrics): void {
  server.addHook('onResponse', (request, reply, done) => {
    metrics.answered(request.method, request.routeOptions.url ?? 'none', reply.statusCode, reply.elapsedTime);
    done();
  });
}
