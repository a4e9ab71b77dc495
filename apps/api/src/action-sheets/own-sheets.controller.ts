import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import {
  actionSheetInput,
  type ActionSheetInput,
  type DoneDto,
  type OwnSheetDetailDto,
  type OwnSheetListDto,
  ownSheetQuery,
  type PageQuery,
  type SheetImportDto,
  fileImportQuery,
  type FileImportQuery,
  withdrawInput,
  type WithdrawInput,
  stepInput,
} from '@ou-en-est-on/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BodyPipe } from '../http/body.pipe.js';
import type { CsvFile } from '../http/csv.js';
import { ExpectedVersion } from '../http/expected-version.js';
import { OffersCsv, RequestedFormat } from '../http/format.js';
import type { Format } from '../http/negotiate.js';
import { QueryPipe } from '../http/query.pipe.js';
import { Asker, type SignedIn } from '../http/signed-in.js';
import { versioned } from '../http/versioned.js';
import { ImportSheets } from './import-sheets.js';
import { ReadOwnSheets } from './read-own-sheets.js';
import { TakeSheetStep } from './take-sheet-step.js';
import { WriteSheet } from './write-sheet.js';

@Controller('api/v1/collectivities/:collectivityId')
export class OwnSheetsController {
  constructor(
    private readonly readOwnSheets: ReadOwnSheets,
    private readonly writeSheet: WriteSheet,
    private readonly takeSheetStep: TakeSheetStep,
    private readonly importSheets: ImportSheets,
  ) {}

  @Get('action-sheets')
  @OffersCsv()
  sheets(
    @Asker() asker: SignedIn,
    @Param('collectivityId') collectivityId: string,
    @Query(new QueryPipe(ownSheetQuery)) query: PageQuery,
    @RequestedFormat() format: Format,
  ): Promise<OwnSheetListDto | CsvFile> {
    return format === 'csv'
      ? this.readOwnSheets.export(asker, collectivityId)
      : this.readOwnSheets.list(asker, collectivityId, query);
  }

  @Get('action-sheets/:id')
  async sheet(
    @Asker() asker: SignedIn,
    @Param('collectivityId') collectivityId: string,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OwnSheetDetailDto> {
    return versioned(reply, await this.readOwnSheets.detail(asker, collectivityId, id));
  }

  @Put('action-sheets/:id')
  async write(
    @Asker() asker: SignedIn,
    @Param('collectivityId') collectivityId: string,
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(new BodyPipe(actionSheetInput)) input: ActionSheetInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OwnSheetDetailDto> {
    return versioned(reply, await this.writeSheet.run(asker, { collectivityId, id, expectedVersion }, input));
  }

  @Delete('action-sheets/:id')
  discard(
    @Asker() asker: SignedIn,
    @Param('collectivityId') collectivityId: string,
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
  ): Promise<DoneDto> {
    return this.takeSheetStep.discard(asker, { collectivityId, id, expectedVersion });
  }

  @Post('action-sheets/:id/publish')
  @HttpCode(200)
  async publish(
    @Asker() asker: SignedIn,
    @Param('collectivityId') collectivityId: string,
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(new BodyPipe(stepInput)) _body: object,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OwnSheetDetailDto> {
    const target = { collectivityId, id, expectedVersion };
    return versioned(reply, await this.takeSheetStep.run(asker, target, { step: 'publish' }));
  }

  @Post('action-sheets/:id/withdraw')
  @HttpCode(200)
  async withdraw(
    @Asker() asker: SignedIn,
    @Param('collectivityId') collectivityId: string,
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(new BodyPipe(withdrawInput)) { reason }: WithdrawInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OwnSheetDetailDto> {
    const target = { collectivityId, id, expectedVersion };
    return versioned(reply, await this.takeSheetStep.run(asker, target, { step: 'withdraw', reason }));
  }

  @Post('action-sheet-imports')
  @HttpCode(200)
  import(
    @Asker() asker: SignedIn,
    @Param('collectivityId') collectivityId: string,
    @Query(new QueryPipe(fileImportQuery)) { apply }: FileImportQuery,
    @Req() { body }: FastifyRequest,
  ): Promise<SheetImportDto> {
    return this.importSheets.run(asker, { collectivityId, body, apply });
  }
}
