import { type DynamicModule, Module } from '@nestjs/common';
import { ActionSheetsModule } from './action-sheets/action-sheets.module.js';
import { AuditModule } from './audit/audit.module.js';
import { CampaignsModule } from './campaigns/campaigns.module.js';
import { DashboardsModule } from './dashboards/dashboards.module.js';
import { DatabaseModule } from './database/database.module.js';
import type { Env } from './env/env.schema.js';
import { ExchangesModule } from './exchanges/exchanges.module.js';
import { GovernmentActionsModule } from './government-actions/government-actions.module.js';
import { HealthModule } from './health/health.module.js';
import { ImportsModule } from './imports/imports.module.js';
import { IndicatorsModule } from './indicators/indicators.module.js';
import { LabelAwardsModule } from './label-awards/label-awards.module.js';
import { LabelMatrixModule } from './label-matrix/label-matrix.module.js';
import { MemoryModule } from './memory/memory.module.js';
import { MetricsModule } from './metrics/metrics.module.js';
import { MotionsModule } from './motions/motions.module.js';
import { OpenApiModule } from './openapi/openapi.module.js';
import { PeopleModule } from './people/people.module.js';
import { ProposalsModule } from './proposals/proposals.module.js';
import { RealisationsModule } from './realisations/realisations.module.js';
import { SearchModule } from './search/search.module.js';
import { SelfAssessmentsModule } from './self-assessments/self-assessments.module.js';
import { SharedModule } from './shared/shared.module.js';
import { SiteModule } from './site/site.module.js';
import { TerritoriesModule } from './territories/territories.module.js';

@Module({})
export class AppModule {
  static forRoot(env: Env): DynamicModule {
    return {
      module: AppModule,
      imports: [
        DatabaseModule.forRoot(env),
        SharedModule,
        MemoryModule.forRoot(env),
        HealthModule.forRoot(env),
        MetricsModule.forRoot(env),
        OpenApiModule,
        SiteModule.forRoot(env),
        MotionsModule,
        ProposalsModule,
        GovernmentActionsModule,
        ExchangesModule,
        LabelMatrixModule,
        LabelAwardsModule,
        IndicatorsModule,
        TerritoriesModule,
        DashboardsModule,
        RealisationsModule,
        CampaignsModule.forApi(),
        SelfAssessmentsModule,
        ActionSheetsModule,
        SearchModule,
        ImportsModule.forApi(env),
        AuditModule.forApi(),
        PeopleModule.forApi(env),
      ],
    };
  }
}
