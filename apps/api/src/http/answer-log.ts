import { type FastifyBaseLogger, type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import type { IncomingMessage } from 'node:http';
import { splitTarget } from './address.js';

interface Answered {
  /** Absent where the logger adds it itself. */
  readonly requestId?: string;
  readonly request: IncomingMessage;
  readonly status: number;
  readonly ms: number;
}

/** One line per answer: its method, path, status and time. Neither the query nor who asks is written down. */
export function logAnswer(log: FastifyBaseLogger, { request, ...answer }: Answered): void {
  log.info({ method: request.method, path: splitTarget(request.url ?? '').path, ...answer }, 'answered');
}

export class AnswerLog extends LogController {
  constructor() {
    super({ requestIdLogLabel: 'requestId' });
  }

  override incomingRequest(): void {
    // The line of the answer says it all.
  }

  override requestCompleted(_error: Error | null | undefined, request: FastifyRequest, reply: FastifyReply): void {
    logAnswer(request.log, { request: request.raw, status: reply.statusCode, ms: Math.round(reply.elapsedTime) });
  }
}
