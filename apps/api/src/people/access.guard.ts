import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { refusalDetail } from '@ou-en-est-on/contracts';
import { decide } from '@ou-en-est-on/domain';
import type { FastifyRequest } from 'fastify';
import { setIdentity } from '../http/identity.js';
import { ProblemError } from '../http/problem-error.js';
import { refuseOtherSites } from '../http/same-site.js';
import { routeAnswering } from '../openapi/route-table.js';
import { Clock } from '../shared/clock.js';
import { AuditRefusals } from './audit-refusals.js';
import { PublicAddress } from './public-address.js';
import { SessionCookie } from './session-cookie.js';
import { SessionKeeper } from './session-keeper.js';

const READS = ['GET', 'HEAD'];

/**
 * Stands before every handler. The route table says which operation a route is; the permission map says whether who
 * asks may do it. A route that is not in the table answers nobody.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly sessions: SessionKeeper,
    private readonly cookie: SessionCookie,
    private readonly address: PublicAddress,
    private readonly refusals: AuditRefusals,
    private readonly clock: Clock,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const route = routeAnswering(request.routeOptions.url ?? '', request.method);
    if (!route) throw new ProblemError('not-found');
    if (!route.operation) return true;
    if (!READS.includes(request.method)) refuseOtherSites(request, this.address.url);
    request.signedIn = await this.sessions.whoAsks(this.cookie.read(request));
    if (request.signedIn) setIdentity(request, request.signedIn.identity);
    const { collectivityId } = request.params as { collectivityId?: string };
    const principal = request.signedIn?.principal ?? null;
    const { allowed, reason } = decide(principal, route.operation, { collectivityId }, this.clock.now());
    if (allowed) return true;
    const refusal = new ProblemError(reason, [], { detail: refusalDetail(reason, route.operation) });
    await this.refusals.record(request, refusal);
    throw refusal;
  }
}
