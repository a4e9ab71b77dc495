import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { servicePath } from '../http/address.js';
import { isKeptNowhere } from '../openapi/route-table.js';
import { ReadSnapshot } from './read-snapshot.js';

/** Makes each answer to a public read of one snapshot; a private one is read in a transaction of its own. */
@Injectable()
export class SnapshotInterceptor implements NestInterceptor {
  constructor(private readonly snapshot: ReadSnapshot) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (!isPublicRead(context.switchToHttp().getRequest<FastifyRequest>())) return next.handle();
    return from(this.snapshot.run(() => lastValueFrom(next.handle())));
  }
}

function isPublicRead(request: FastifyRequest): boolean {
  const path = servicePath(request);
  const isRead = ['GET', 'HEAD'].includes(request.method);
  return isRead && path.startsWith('/api/v1/') && !isKeptNowhere(path, request.method);
}
