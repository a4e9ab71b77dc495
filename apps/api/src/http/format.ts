import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { type Format, preferredFormat } from './negotiate.js';
import { ProblemError } from './problem-error.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Formats the route offers, the first by default; JSON alone when absent. */
    formats?: readonly Format[];
  }
}

/** Says that a list is also offered as CSV. */
export const OffersCsv = (): MethodDecorator => RouteConfig({ formats: ['json', 'csv'] satisfies Format[] });

/**
 * Format of the answer, by the `Accept` header and what the route offers.
 * @throws ProblemError not-acceptable
 */
export function negotiateFormat(request: FastifyRequest): Format {
  const offered = request.routeOptions.config.formats ?? ['json'];
  const format = preferredFormat(request.headers.accept, offered);
  if (format === null) throw new ProblemError('not-acceptable');
  return format;
}

/** The negotiated format, as a handler's argument. */
export const RequestedFormat = createParamDecorator((_data: unknown, context: ExecutionContext) =>
  negotiateFormat(context.switchToHttp().getRequest<FastifyRequest>()),
);
