import { Controller, Get } from '@nestjs/common';
import type { NationalDashboardDto } from '@ou-en-est-on/contracts';
import { GetNationalDashboard } from './get-national-dashboard.js';

@Controller('api/v1/dashboards')
export class DashboardsController {
  constructor(private readonly getNationalDashboard: GetNationalDashboard) {}

  @Get('national')
  national(): Promise<NationalDashboardDto> {
    return this.getNationalDashboard.run();
  }
}
