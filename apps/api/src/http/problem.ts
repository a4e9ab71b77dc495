import { type ErrorCode, ERROR_CODES, type Problem } from '@ou-en-est-on/contracts';
import { isDatabaseUnavailable } from '../database/database-unavailable.js';
import { ProblemError } from './problem-error.js';

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

const CODE_BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  404: 'not-found',
  405: 'method-not-allowed',
  406: 'not-acceptable',
  413: 'payload-too-large',
  415: 'unsupported-media-type',
  429: 'too-many-requests',
  503: 'service-unavailable',
};

/** The refusal an error stands for; whatever we did not foresee is an internal error. */
export function toProblemError(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (isDatabaseUnavailable(error)) return new ProblemError('service-unavailable', [], { cause: error });
  const status = statusOf(error);
  const known = status === undefined ? undefined : CODE_BY_STATUS[status];
  if (known) return new ProblemError(known, [], { cause: error });
  const refused = status !== undefined && status >= 400 && status < 500;
  return new ProblemError(refused ? 'invalid-request' : 'internal-error', [], { cause: error });
}

/** Problem details (RFC 9457) of a refusal. */
export function toProblem({ code, detail, faults, current }: ProblemError, requestId: string): Problem {
  const { status, title } = ERROR_CODES[code];
  return {
    type: 'about:blank',
    title,
    status,
    code,
    detail,
    instance: requestId,
    ...(faults.length > 0 && { faults: [...faults] }),
    ...(current !== undefined && { current }),
  };
}

/** Status carried by the errors of Fastify (`statusCode`) and of Nest (`getStatus()`). */
function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('statusCode' in error && typeof error.statusCode === 'number') return error.statusCode;
  if ('getStatus' in error && typeof error.getStatus === 'function') return Number(error.getStatus());
  return undefined;
}
