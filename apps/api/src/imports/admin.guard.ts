import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHash, timingSafeEqual } from 'node:crypto';
import { setIdentity } from '../http/identity.js';
import { ProblemError } from '../http/problem-error.js';

/** The token of this installation; null when it has none. */
export const ADMIN_TOKEN = Symbol('admin token');

/** Until accounts exist, whoever holds the token of the installation may import. */
@Injectable()
export class AdminGuard implements CanActivate {
  constructor(@Inject(ADMIN_TOKEN) private readonly token: string | null) {}

  canActivate(context: ExecutionContext): boolean {
    const http = context.switchToHttp();
    if (this.token === null) throw new ProblemError('imports-closed');
    const request = http.getRequest<FastifyRequest>();
    const given = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (given === undefined) {
      void http.getResponse<FastifyReply>().header('www-authenticate', 'Bearer');
      throw new ProblemError('unauthorized');
    }
    if (!isSame(given, this.token)) throw new ProblemError('forbidden');
    setIdentity(request, { kind: 'system', name: 'admin-token' });
    return true;
  }
}

/** Takes the same time whatever is right in the text given. */
function isSame(given: string, expected: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
