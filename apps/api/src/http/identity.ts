import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type Identity, VISITOR } from '@ou-en-est-on/domain';
import type { FastifyRequest } from 'fastify';

const identities = new WeakMap<FastifyRequest, Identity>();

/** Says in whose name a request is made, once that is proven. */
export function setIdentity(request: FastifyRequest, identity: Identity): void {
  identities.set(request, identity);
}

/** In whose name a request is made: a visitor's, unless a guard said otherwise. */
export function identityOf(request: FastifyRequest): Identity {
  return identities.get(request) ?? VISITOR;
}

export const CurrentIdentity = createParamDecorator((_data: unknown, context: ExecutionContext) =>
  identityOf(context.switchToHttp().getRequest<FastifyRequest>()),
);
