import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { recordAudit } from '@ou-en-est-on/data';
import { ACT_REFUSALS, REFUSAL_BUDGET, REFUSALS } from '@ou-en-est-on/domain';
import type { FastifyRequest } from 'fastify';
import { catchError, type Observable } from 'rxjs';
import { Database } from '../database/database.js';
import { ProblemError } from '../http/problem-error.js';
import { routeAnswering } from '../openapi/route-table.js';
import { Clock } from '../shared/clock.js';
import { AttemptLimiter } from './attempt-limiter.js';

/**
 * Writes down what somebody signed in was refused, whether the guard refuses it or the use case, in a transaction of its
 * own: the refused one is undone. A visitor who asks for what needs an account is told to sign in, and is not written.
 */
@Injectable()
export class AuditRefusals implements NestInterceptor {
  constructor(
    private readonly database: Database,
    private readonly limiter: AttemptLimiter,
    private readonly clock: Clock,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    return next.handle().pipe(
      catchError(async (error: unknown) => {
        await this.record(request, error);
        throw error;
      }),
    );
  }

  /** Nothing for an error that refuses what was asked otherwise than by right: a fault of it, a conflict. */
  async record(request: FastifyRequest, error: unknown): Promise<void> {
    const { signedIn, method, routeOptions, params } = request;
    const reason = refusalOf(error);
    const route = routeAnswering(routeOptions.url ?? '', method);
    if (!signedIn || reason === null || !route?.operation) return;
    const { operation, path } = route;
    const { personId } = signedIn.principal;
    if (!(await this.limiter.mayTake([REFUSAL_BUDGET, `refusal ${personId}`], this.clock.now()))) return;
    const asked = knownParts(params as Readonly<Record<string, string>>);
    await this.database.inTransaction(signedIn.identity, (manager) =>
      recordAudit(manager, {
        ...{ operation, outcome: 'refused', collectivityId: collectivityOf(asked) },
        after: { reason, route: `${method} ${path}`, asked },
      }),
    );
  }
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const COLLECTIVITY = /^(COM|DEP|EPCI|OM|REG|SYN)-[0-9][0-9AB]{0,8}$/;

/** The parts of an address that name something of the site; what anybody may have typed instead is not written. */
function knownParts(params: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const parts = Object.entries(params);
  return Object.fromEntries(parts.map(([name, part]) => [name, ID.test(part) || COLLECTIVITY.test(part) ? part : '…']));
}

function collectivityOf({ collectivityId, collectivity }: Readonly<Record<string, string>>): string | undefined {
  return [collectivityId, collectivity].find((part) => part !== undefined && COLLECTIVITY.test(part));
}

function refusalOf(error: unknown): string | null {
  if (!(error instanceof ProblemError) || error.code === 'sign-in-required') return null;
  return [...REFUSALS, ...ACT_REFUSALS].find((one) => one === error.code) ?? null;
}
