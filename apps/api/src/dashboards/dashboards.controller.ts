import { Controller, Get, Param, Query } from '@nestjs/common';
import {
  clocksQuery,
  type ClocksQuery,
  type NationalDashboardDto,
  type TerritoryDashboardDto,
} from '@ou-en-est-on/contracts';
import { QueryPipe } from '../http/query.pipe.js';
import { GetNationalDashboard } from './get-national-dashboard.js';
import { GetTerritoryDashboard } from './get-territory-dashboard.js';

@Controller('api/v1/dashboards')
export class DashboardsController {
  constructor(
    private readonly getNationalDashboard: GetNationalDashboard,
    private readonly getTerritoryDashboard: GetTerritoryDashboard,
  ) {}

  @Get('national')
  national(@Query(new QueryPipe(clocksQuery)) query: ClocksQuery): Promise<NationalDashboardDto> {
    return this.getNationalDashboard.run(query);
  }

  @Get('territories/:code')
  territory(
    @Param('code') code: string,
    @Query(new QueryPipe(clocksQuery)) query: ClocksQuery,
  ): Promise<TerritoryDashboardDto> {
    return this.getTerritoryDashboard.run(code, query);
  }
}
