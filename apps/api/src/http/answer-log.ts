import { type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import { splitTarget } from './address.js';

/** One line per answer: its method, path, status and time. Neither the query nor who asks is written down. */
export class AnswerLog extends LogController {
  constructor() {
    super({ requestIdLogLabel: 'requestId' });
  }

  override incomingRequest(): void {
    // The line of the answer says it all.
  }

  override requestCompleted(_error: Error | null | undefined, request: FastifyRequest, reply: FastifyReply): void {
    const { path } = splitTarget(request.raw.url ?? '');
    request.log.info(
      { method: request.method, path, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'answered',
    );
  }
}
