import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Identity, Principal } from '@ou-en-est-on/domain';
import type { FastifyRequest } from 'fastify';
import { ProblemError } from './problem-error.js';

/** Who asks, by the session that their cookie opens. */
export interface SignedIn {
  readonly sessionId: string;
  /** For the permission map. */
  readonly principal: Principal;
  /** For the database. */
  readonly identity: Identity;
  /** In whose name they act now, among their collectivities. */
  readonly collectivityId: string | null;
  readonly createdAt: Date;
  /** When they last gave their passphrase in this session. */
  readonly provedAt: Date;
  readonly expiresAt: Date;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the guard, on private routes only; null for a visitor. */
    signedIn: SignedIn | null;
  }
}

/** Who asks, as a handler's argument, on a route that visitors have too. */
export const WhoAsks = createParamDecorator(
  (_data: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<FastifyRequest>().signedIn,
);

/** The person who asks, as a handler's argument. */
export const Asker = createParamDecorator((_data: unknown, context: ExecutionContext) => {
  const { signedIn } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!signedIn) throw new ProblemError('sign-in-required');
  return signedIn;
});
