import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import {
  IMPORT_DESCRIPTOR_HEADER,
  type ImportDetailDto,
  type ImportListDto,
  importQuery,
  type ImportRefusalListDto,
  newImportQuery,
  type NewImportQuery,
  pageQuery,
  type PageQuery,
} from '@ou-en-est-on/contracts';
import type { Identity } from '@ou-en-est-on/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { CsvFile } from '../http/csv.js';
import { OffersCsv, RequestedFormat } from '../http/format.js';
import { CurrentIdentity } from '../http/identity.js';
import type { Format } from '../http/negotiate.js';
import { QueryPipe } from '../http/query.pipe.js';
import { ChangeImport } from './change-import.js';
import { CreateImport, type Upload } from './create-import.js';
import { ListImports } from './list-imports.js';
import { ListRefusals } from './list-refusals.js';
import { ReadImport } from './read-import.js';

@Controller('api/v1/imports')
export class ImportsController {
  constructor(
    private readonly createImport: CreateImport,
    private readonly listImports: ListImports,
    private readonly readImport: ReadImport,
    private readonly listRefusals: ListRefusals,
    private readonly changeImport: ChangeImport,
  ) {}

  @Get()
  imports(
    @CurrentIdentity() identity: Identity,
    @Query(new QueryPipe(importQuery)) query: PageQuery,
  ): Promise<ImportListDto> {
    return this.listImports.run(identity, query);
  }

  @Post()
  @HttpCode(202)
  async create(
    @CurrentIdentity() identity: Identity,
    @Query(new QueryPipe(newImportQuery)) { name }: NewImportQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportDetailDto> {
    const created = await this.createImport.run(identity, uploadOf(request, name));
    void reply.header('location', `/api/v1/imports/${created.id}`);
    return created;
  }

  @Get(':id')
  import(@CurrentIdentity() identity: Identity, @Param('id') id: string): Promise<ImportDetailDto> {
    return this.readImport.run(identity, id);
  }

  @Get(':id/refusals')
  @OffersCsv()
  refusals(
    @CurrentIdentity() identity: Identity,
    @Param('id') id: string,
    @Query(new QueryPipe(pageQuery)) query: PageQuery,
    @RequestedFormat() format: Format,
  ): Promise<ImportRefusalListDto | CsvFile> {
    return format === 'csv' ? this.listRefusals.export(identity, id) : this.listRefusals.run(identity, id, query);
  }

  @Post(':id/publish')
  @HttpCode(202)
  publish(@CurrentIdentity() identity: Identity, @Param('id') id: string): Promise<ImportDetailDto> {
    return this.changeImport.publish(identity, id);
  }

  @Post(':id/undo')
  @HttpCode(200)
  undo(@CurrentIdentity() identity: Identity, @Param('id') id: string): Promise<ImportDetailDto> {
    return this.changeImport.undo(identity, id);
  }
}

function uploadOf({ headers, body }: FastifyRequest, name: string): Upload {
  const descriptor = headers[IMPORT_DESCRIPTOR_HEADER];
  const announced = headers['content-length'];
  return {
    ...{ name, body },
    descriptor: typeof descriptor === 'string' ? descriptor : null,
    announcedBytes: announced === undefined ? null : Number(announced),
  };
}
