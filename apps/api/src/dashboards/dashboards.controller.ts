import { Controller, Get, Query } from '@nestjs/common';
import { clocksQuery, type ClocksQuery, type NationalDashboardDto } from '@ou-en-est-on/contracts';
import { QueryPipe } from '../http/query.pipe.js';
import { GetNationalDashboard } from './get-national-dashboard.js';

@Controller('api/v1/dashboards')
export class DashboardsController {
  constructor(private readonly getNationalDashboard: GetNationalDashboard) {}

  @Get('national')
  national(@Query(new QueryPipe(clocksQuery)) query: ClocksQuery): Promise<NationalDashboardDto> {
    return this.getNationalDashboard.run(query);
  }
}
