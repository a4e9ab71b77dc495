import { type DynamicModule, Module } from '@nestjs/common';
import { CampaignsController } from './campaigns.controller.js';
import { ComparePhotographedTerritories } from './compare-photographed-territories.js';
import { FindPhotograph } from './find-photograph.js';
import { GetCampaign } from './get-campaign.js';
import { ListCampaigns } from './list-campaigns.js';
import { ListPhotographedServices } from './list-photographed-services.js';
import { PhotographTaker } from './photograph-taker.js';
import { ReadPhotographedModule } from './read-photographed-module.js';
import { ReadPhotographs } from './read-photographs.js';
import { WriteCampaign } from './write-campaign.js';

/** Campaigns, seen from the two processes that share them: the API announces them, the worker takes their photographs. */
@Module({})
export class CampaignsModule {
  static forApi(): DynamicModule {
    return {
      module: CampaignsModule,
      controllers: [CampaignsController],
      providers: [
        ...[GetCampaign, ListCampaigns, ReadPhotographs, WriteCampaign],
        ...[FindPhotograph, ComparePhotographedTerritories, ListPhotographedServices, ReadPhotographedModule],
      ],
    };
  }

  static forWorker(): DynamicModule {
    return { module: CampaignsModule, providers: [PhotographTaker] };
  }
}
