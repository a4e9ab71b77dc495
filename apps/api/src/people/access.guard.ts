import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { refusalDetail } from '@ou-en-est-on/contracts';
import { decide, isProofFresh, type Operation } from '@ou-en-est-on/domain';
import type { FastifyRequest } from 'fastify';
import { setIdentity } from '../http/identity.js';
import { ProblemError } from '../http/problem-error.js';
import { refuseOtherSites } from '../http/same-site.js';
import type { Route } from '../openapi/route.js';
import { routeAnswering } from '../openapi/route-table.js';
import { Clock } from '../shared/clock.js';
import { AuditRefusals } from './audit-refusals.js';
import { PublicAddress } from './public-address.js';
import { SessionCookie } from './session-cookie.js';
import { SessionKeeper } from './session-keeper.js';

const READS = ['GET', 'HEAD'];

/**
 * Stands before every handler. The route table says which operation a route is; the permission map says whether who
 * asks may do it, and the table whether they gave their passphrase lately. A route that is not in it answers nobody.
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
    const refusal = this.refusalOf(route, route.operation, request);
    if (!refusal) return true;
    await this.refusals.record(request, refusal);
    throw refusal;
  }

  private refusalOf(
    { needsProof }: Route,
    operation: Operation,
    { signedIn, params }: FastifyRequest,
  ): ProblemError | null {
    const now = this.clock.now();
    const { collectivityId } = params as { collectivityId?: string };
    const { allowed, reason } = decide(signedIn?.principal ?? null, operation, { collectivityId }, now);
    if (!allowed) return new ProblemError(reason, [], { detail: refusalDetail(reason, operation) });
    const isProven = signedIn !== null && isProofFresh(signedIn.provedAt, now);
    return needsProof && !isProven ? new ProblemError('proof-required') : null;
  }
}
