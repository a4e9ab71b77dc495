import inject, { type InjectOptions, type Response } from 'light-my-request';
import type { Server } from 'node:http';

/** A request as if it came by a socket: what stands ahead of the framework takes part, as it does not in Fastify's own. */
export function injectIn(server: Server, options: InjectOptions | string): Promise<Response> {
  return inject((request, response) => server.emit('request', request, response), options);
}
