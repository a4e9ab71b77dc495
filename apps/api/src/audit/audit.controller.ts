import { Controller, Get } from '@nestjs/common';
import type { AuditSealDto } from '@ou-en-est-on/contracts';
import { ReadSeal } from './read-seal.js';

@Controller('api/v1/audit')
export class AuditController {
  constructor(private readonly readSeal: ReadSeal) {}

  @Get('seal')
  seal(): Promise<AuditSealDto> {
    return this.readSeal.run();
  }
}
