import { Controller, Get, Param, Query } from '@nestjs/common';
import {
  clocksQuery,
  type ClocksQuery,
  type GovernmentActionDetailDto,
  type GovernmentActionListDto,
  governmentActionQuery,
  type GovernmentActionQuery,
} from '@ou-en-est-on/contracts';
import type { CsvFile } from '../http/csv.js';
import { OffersCsv, RequestedFormat } from '../http/format.js';
import type { Format } from '../http/negotiate.js';
import { QueryPipe } from '../http/query.pipe.js';
import { GetGovernmentAction } from './get-government-action.js';
import { ListGovernmentActions } from './list-government-actions.js';

@Controller('api/v1/government-actions')
export class GovernmentActionsController {
  constructor(
    private readonly listGovernmentActions: ListGovernmentActions,
    private readonly getGovernmentAction: GetGovernmentAction,
  ) {}

  @Get()
  @OffersCsv()
  governmentActions(
    @Query(new QueryPipe(governmentActionQuery)) query: GovernmentActionQuery,
    @RequestedFormat() format: Format,
  ): Promise<GovernmentActionListDto | CsvFile> {
    return format === 'csv' ? this.listGovernmentActions.export(query) : this.listGovernmentActions.run(query);
  }

  @Get(':id')
  governmentAction(
    @Param('id') id: string,
    @Query(new QueryPipe(clocksQuery)) query: ClocksQuery,
  ): Promise<GovernmentActionDetailDto> {
    return this.getGovernmentAction.run(id, query);
  }
}
