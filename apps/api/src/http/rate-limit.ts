import rateLimit from '@fastify/rate-limit';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { servicePath } from './address.js';
import { ProblemError } from './problem-error.js';

/**
 * Bounds what one address may ask of the API in a minute. The address is the socket's, or the one that a trusted
 * proxy forwards; a header sent by the client changes nothing. The answers carry no counter: they are the same for all.
 */
export async function limitRate(app: NestFastifyApplication, perMinute: number): Promise<void> {
  const silent = { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false };
  await app.register(rateLimit, {
    max: perMinute,
    timeWindow: '1 minute',
    allowList: (request) => !servicePath(request).startsWith('/api/'),
    addHeaders: silent,
    addHeadersOnExceeding: silent,
    errorResponseBuilder: () => new ProblemError('too-many-requests'),
  });
}
