import { noQuery } from '@ou-en-est-on/contracts';
import type { FastifyRequest } from 'fastify';
import { queryOfRoute } from '../openapi/route-table.js';
import { QueryPipe } from './query.pipe.js';

const none = new QueryPipe(noQuery);

/**
 * Routes that take a query read it by its contract; the others refuse any parameter.
 * @throws ProblemError invalid-request
 */
export function refuseParameters(request: FastifyRequest): void {
  if (queryOfRoute(request.routeOptions.url ?? '', request.method) === noQuery) none.transform(request.query);
}
