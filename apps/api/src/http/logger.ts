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
    serializers: { req: ({ method }: { method: string }) => ({ method }), err: pino.stdSerializers.err },
  };
  return pino(options, pino.destination({ sync: false }));
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
    this.logger.error({ context, stack }, String(message));
  }
}
