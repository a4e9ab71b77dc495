import { Controller, Get, Header, Inject, Res } from '@nestjs/common';
import type { HealthDto } from '@ou-en-est-on/contracts';
import type { FastifyReply } from 'fastify';
import { CheckReadiness } from './check-readiness.js';

/** Injection token of the commit the running code was built from. */
export const COMMIT = Symbol('commit');

@Controller('health')
export class HealthController {
  constructor(
    private readonly checkReadiness: CheckReadiness,
    @Inject(COMMIT) private readonly commit: string | null,
  ) {}

  @Get('live')
  @Header('cache-control', 'no-store')
  getLive(): HealthDto {
    return { status: 'ok', commit: this.commit };
  }

  @Get('ready')
  @Header('cache-control', 'no-store')
  async getReady(@Res({ passthrough: true }) reply: FastifyReply): Promise<HealthDto> {
    const reasons = await this.checkReadiness.run();
    if (reasons.length === 0) return { status: 'ok', commit: this.commit };
    void reply.code(503);
    return { status: 'unavailable', commit: this.commit, reasons };
  }
}
