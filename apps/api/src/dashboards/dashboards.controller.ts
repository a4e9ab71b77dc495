import { Controller, Get, Param, Query } from '@nestjs/common';
import {
  clocksQuery,
  type ClocksQuery,
  type CollectivityDashboardDto,
  type NationalDashboardDto,
  type TerritoryDashboardDto,
} from '@ou-en-est-on/contracts';
import { QueryPipe } from '../http/query.pipe.js';
import { GetCollectivityDashboard } from './get-collectivity-dashboard.js';
import { GetNationalDashboard } from './get-national-dashboard.js';
import { GetTerritoryDashboard } from './get-territory-dashboard.js';

@Controller('api/v1/dashboards')
export class DashboardsController {
  constructor(
    private readonly getCollectivityDashboard: GetCollectivityDashboard,
    private readonly getNationalDashboard: GetNationalDashboard,
    private readonly getTerritoryDashboard: GetTerritoryDashboard,
  ) {}

  @Get('national')
  national(@Query(new QueryPipe(clocksQuery)) query: ClocksQuery): Promise<NationalDashboardDto> {
    return this.getNationalDashboard.run(query);
  }

  @Get('collectivities/:id')
  collectivity(
    @Param('id') id: string,
    @Query(new QueryPipe(clocksQuery)) query: ClocksQuery,
  ): Promise<CollectivityDashboardDto> {
    return this.getCollectivityDashboard.run(id, query);
  }

  @Get('territories/:code')
  territory(
    @Param('code') code: string,
    @Query(new QueryPipe(clocksQuery)) query: ClocksQuery,
  ): Promise<TerritoryDashboardDto> {
    return this.getTerritoryDashboard.run(code, query);
  }
}
