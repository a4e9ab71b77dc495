import type { FastifyRequest } from 'fastify';
import { deviceOf } from './device.js';
import type { SessionCookie } from './session-cookie.js';
import type { Attempt } from './sign-in.js';

/** Where a request comes from, and what its browser holds. */
export function attemptOf(request: FastifyRequest, cookie: SessionCookie): Attempt {
  const { ip: address, headers } = request;
  const held = { token: cookie.read(request), deviceToken: cookie.readDevice(request) };
  return { address, device: deviceOf(headers['user-agent']), ...held };
}
