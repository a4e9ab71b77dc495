import { Module } from '@nestjs/common';
import { IndicatorsModule } from '../indicators/indicators.module.js';
import { MotionsModule } from '../motions/motions.module.js';
import { RealisationsModule } from '../realisations/realisations.module.js';
import { DashboardsController } from './dashboards.controller.js';
import { GetCollectivityDashboard } from './get-collectivity-dashboard.js';
import { GetNationalDashboard } from './get-national-dashboard.js';
import { GetTerritoryDashboard } from './get-territory-dashboard.js';
import { ReadLocalState } from './read-local-state.js';
import { ReadPublicModule } from './read-public-module.js';

@Module({
  imports: [IndicatorsModule, MotionsModule, RealisationsModule],
  controllers: [DashboardsController],
  providers: [GetCollectivityDashboard, GetNationalDashboard, GetTerritoryDashboard, ReadLocalState, ReadPublicModule],
})
export class DashboardsModule {}
