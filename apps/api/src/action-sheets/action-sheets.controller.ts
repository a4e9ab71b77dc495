import { Controller, Get, Param, Query } from '@nestjs/common';
import {
  type ActionSheetDto,
  type ActionSheetListDto,
  actionSheetQuery,
  type ActionSheetQuery,
} from '@ou-en-est-on/contracts';
import type { CsvFile } from '../http/csv.js';
import { OffersCsv, RequestedFormat } from '../http/format.js';
import type { Format } from '../http/negotiate.js';
import { QueryPipe } from '../http/query.pipe.js';
import { GetActionSheet } from './get-action-sheet.js';
import { ListActionSheets } from './list-action-sheets.js';

@Controller('api/v1/action-sheets')
export class ActionSheetsController {
  constructor(
    private readonly listActionSheets: ListActionSheets,
    private readonly getActionSheet: GetActionSheet,
  ) {}

  @Get()
  @OffersCsv()
  actionSheets(
    @Query(new QueryPipe(actionSheetQuery)) query: ActionSheetQuery,
    @RequestedFormat() format: Format,
  ): Promise<ActionSheetListDto | CsvFile> {
    return format === 'csv' ? this.listActionSheets.export(query) : this.listActionSheets.run(query);
  }

  @Get(':id')
  actionSheet(@Param('id') id: string): Promise<ActionSheetDto> {
    return this.getActionSheet.run(id);
  }
}
