import { type DynamicModule, Module } from '@nestjs/common';
import {
  CampaignRepository,
  createDataSource,
  type DataSourceSettings,
  DemonstrationRepository,
  EvidenceRepository,
  ExchangeRepository,
  GovernmentActionRepository,
  ImportRunRepository,
  IndicatorRepository,
  LabelAwardRepository,
  LabelHolderRepository,
  LabelMatrixRepository,
  ModuleSumsRepository,
  MotionModuleRepository,
  MotionRepository,
  ObservationRepository,
  PastModuleRepository,
  PastStateRepository,
  PhotographRepository,
  ProgressEventRepository,
  ProposalRepository,
  PublicSheetRepository,
  RollUpRepository,
  SearchRepository,
  BodyEventRepository,
  CollectivityRepository,
  TerritoryRepository,
  TerritorySearchRepository,
} from '@ou-en-est-on/data';
import { DataSource } from 'typeorm';
import type { Env } from '../env/env.schema.js';
import { Database } from './database.js';
import { ReadSnapshot } from './read-snapshot.js';

const REPOSITORIES = [
  CampaignRepository,
  DemonstrationRepository,
  EvidenceRepository,
  ExchangeRepository,
  GovernmentActionRepository,
  ImportRunRepository,
  IndicatorRepository,
  LabelAwardRepository,
  LabelHolderRepository,
  LabelMatrixRepository,
  ModuleSumsRepository,
  MotionModuleRepository,
  MotionRepository,
  ObservationRepository,
  PastModuleRepository,
  PastStateRepository,
  PhotographRepository,
  ProgressEventRepository,
  ProposalRepository,
  PublicSheetRepository,
  RollUpRepository,
  SearchRepository,
  BodyEventRepository,
  CollectivityRepository,
  TerritoryRepository,
  TerritorySearchRepository,
];

/** The server gives a statement up first, and says so; past the second, it no longer answers at all. */
const STATEMENT_TIMEOUT_MS = 8_000;
const ANSWER_TIMEOUT_MS = 10_000;

/** The pool of the application's role and the repositories that read through it. */
@Module({})
export class DatabaseModule {
  static forRoot(env: Env): DynamicModule {
    return moduleOn({
      url: env.DATABASE_URL,
      poolSize: env.DATABASE_POOL_SIZE,
      applicationName: 'api',
      statementTimeoutMs: STATEMENT_TIMEOUT_MS,
      answerTimeoutMs: ANSWER_TIMEOUT_MS,
    });
  }

  /** A few connections, whose statements last as long as they must. */
  static forWorker(env: Env): DynamicModule {
    return moduleOn({
      url: env.DATABASE_URL,
      poolSize: 3,
      applicationName: 'worker',
      statementTimeoutMs: 0,
      system: 'worker',
    });
  }
}

function moduleOn(settings: DataSourceSettings): DynamicModule {
  const dataSource = { provide: DataSource, useFactory: () => createDataSource(settings) };
  const repositories = REPOSITORIES.map((Repository) => ({
    provide: Repository,
    useFactory: ({ manager }: ReadSnapshot) => new Repository(manager),
    inject: [ReadSnapshot],
  }));
  return {
    module: DatabaseModule,
    global: true,
    providers: [dataSource, Database, ReadSnapshot, ...repositories],
    exports: [Database, ReadSnapshot, ...REPOSITORIES],
  };
}
