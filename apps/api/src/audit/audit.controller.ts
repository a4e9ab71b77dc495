import { Controller, Get, Query } from '@nestjs/common';
import {
  type AuditedActListDto,
  auditQuery,
  type AuditQuery,
  type AuditSealDto,
  type AuditStateDto,
} from '@ou-en-est-on/contracts';
import type { CsvFile } from '../http/csv.js';
import { OffersCsv, RequestedFormat } from '../http/format.js';
import type { Format } from '../http/negotiate.js';
import { QueryPipe } from '../http/query.pipe.js';
import { Asker, type SignedIn } from '../http/signed-in.js';
import { ListAudit } from './list-audit.js';
import { ReadSeal } from './read-seal.js';

@Controller('api/v1/audit')
export class AuditController {
  constructor(
    private readonly listAudit: ListAudit,
    private readonly readSeal: ReadSeal,
  ) {}

  @Get()
  @OffersCsv()
  acts(
    @Asker() { identity }: SignedIn,
    @Query(new QueryPipe(auditQuery)) query: AuditQuery,
    @RequestedFormat() format: Format,
  ): Promise<AuditedActListDto | CsvFile> {
    return format === 'csv' ? this.listAudit.export(identity, query) : this.listAudit.run(identity, query);
  }

  @Get('state')
  state(@Asker() { identity }: SignedIn): Promise<AuditStateDto> {
    return this.readSeal.state(identity);
  }

  @Get('seal')
  seal(): Promise<AuditSealDto> {
    return this.readSeal.run();
  }
}
