import type { LoggerService } from '@nestjs/common';
import { type Logger, pino } from 'pino';

/**
 * Structured logs: one JSON line per event, no address, no query and no header of the reader in them. Lines that come
 * while others are being written leave together: a busy process does not stop at each. What waits is written when the
 * process exits; one that is killed loses the lines of that instant.
 */
export function createLogger(level: string): Logger {
  const options = {
    level,
    base: null,
    serializers: { req: ({ method }: { method: string }) => ({ method }), err: loggedError },
  };
  return pino(options, pino.destination({ sync: false }));
}

/**
 * An error of the database also says its query and what was given to it: what somebody typed. That is not kept. One made
 * of several says each of them.
 */
function loggedError(error: Error): Readonly<Record<string, unknown>> {
  const { type, message, stack, code, constraint } = pino.stdSerializers.err(error) as Readonly<
    Record<string, unknown>
  >;
  return { type, message, stack, code, constraint, errors: errorsIn(error)?.map(loggedError) };
}

function errorsIn(error: Error): Error[] | undefined {
  const errors = 'errors' in error ? error.errors : undefined;
  return Array.isArray(errors) ? errors.filter((one): one is Error => one instanceof Error) : undefined;
}

/** Nest's own messages, through the same logger. */
export class NestLog implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, context?: string): void {
    this.logger.debug({ context }, String(message));
  }

  warn(message: unknown, context?: string): void {
    this.logger.warn({ context }, String(message));
  }

  error(message: unknown, stack?: string, context?: string): void {
    if (message instanceof Error) this.logger.error({ context, err: message }, message.message);
    else this.logger.error({ context, stack }, String(message));
  }
}
