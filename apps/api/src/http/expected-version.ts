import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ProblemError } from './problem-error.js';

/** The version that a change was made over, as If-Match says it: `"3"`. */
export const ExpectedVersion = createParamDecorator((_data: unknown, context: ExecutionContext) =>
  expectedVersion(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']),
);

/** @throws ProblemError version-required, also for what no version can be */
export function expectedVersion(header: string | undefined): number {
  const version = /^"(\d{1,9})"$/.exec(header ?? '')?.[1];
  if (version === undefined) throw new ProblemError('version-required');
  return Number(version);
}
