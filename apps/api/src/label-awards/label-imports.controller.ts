import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import {
  fileImportQuery,
  type FileImportQuery,
  type LabelImportAwardListDto,
  type LabelImportDto,
  type LabelImportListDto,
  type LabelImportReportDto,
  pageQuery,
  type PageQuery,
  withdrawLabelsInput,
  type WithdrawLabelsInput,
} from '@ou-en-est-on/contracts';
import type { FastifyRequest } from 'fastify';
import { BodyPipe } from '../http/body.pipe.js';
import type { CsvFile } from '../http/csv.js';
import { OffersCsv, RequestedFormat } from '../http/format.js';
import type { Format } from '../http/negotiate.js';
import { QueryPipe } from '../http/query.pipe.js';
import { Asker, type SignedIn } from '../http/signed-in.js';
import { ImportLabels } from './import-labels.js';
import { KeepLabelImports } from './keep-label-imports.js';

@Controller('api/v1/label-imports')
export class LabelImportsController {
  constructor(
    private readonly importLabels: ImportLabels,
    private readonly keepLabelImports: KeepLabelImports,
  ) {}

  @Get()
  imports(@Asker() asker: SignedIn, @Query(new QueryPipe(pageQuery)) query: PageQuery): Promise<LabelImportListDto> {
    return this.keepLabelImports.list(asker, query);
  }

  @Post()
  @HttpCode(200)
  import(
    @Asker() asker: SignedIn,
    @Query(new QueryPipe(fileImportQuery)) { apply }: FileImportQuery,
    @Req() { body }: FastifyRequest,
  ): Promise<LabelImportReportDto> {
    return this.importLabels.run(asker, { body, apply });
  }

  @Get(':id/awards')
  @OffersCsv()
  awards(
    @Asker() asker: SignedIn,
    @Param('id') id: string,
    @Query(new QueryPipe(pageQuery)) query: PageQuery,
    @RequestedFormat() format: Format,
  ): Promise<LabelImportAwardListDto | CsvFile> {
    return format === 'csv' ? this.keepLabelImports.export(asker, id) : this.keepLabelImports.awards(asker, id, query);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  withdraw(
    @Asker() asker: SignedIn,
    @Param('id') id: string,
    @Body(new BodyPipe(withdrawLabelsInput)) input: WithdrawLabelsInput,
  ): Promise<LabelImportDto> {
    return this.keepLabelImports.withdraw(asker, id, input);
  }
}
