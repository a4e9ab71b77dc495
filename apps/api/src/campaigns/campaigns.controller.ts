import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import {
  type CampaignDetailDto,
  campaignDetailQuery,
  type CampaignDetailQuery,
  campaignInput,
  type CampaignInput,
  type CampaignListDto,
  campaignQuery,
  type CampaignQuery,
  cancelCampaignInput,
  type CancelCampaignInput,
  type PhotographedModuleDto,
  type PhotographedServiceListDto,
  photographedServicesQuery,
  type PhotographedServicesQuery,
  photographQuery,
  type PhotographQuery,
  type ComparedTerritoriesDto,
} from '@ou-en-est-on/contracts';
import type { FastifyReply } from 'fastify';
import { BodyPipe } from '../http/body.pipe.js';
import type { CsvFile } from '../http/csv.js';
import { ExpectedVersion } from '../http/expected-version.js';
import { OffersCsv, RequestedFormat } from '../http/format.js';
import type { Format } from '../http/negotiate.js';
import { QueryPipe } from '../http/query.pipe.js';
import { Asker, type SignedIn } from '../http/signed-in.js';
import { versioned } from '../http/versioned.js';
import { ComparePhotographedTerritories } from './compare-photographed-territories.js';
import { GetCampaign } from './get-campaign.js';
import { ListCampaigns } from './list-campaigns.js';
import { ListPhotographedServices } from './list-photographed-services.js';
import { ReadPhotographedModule } from './read-photographed-module.js';
import { WriteCampaign } from './write-campaign.js';

@Controller('api/v1/campaigns')
export class CampaignsController {
  constructor(
    private readonly listCampaigns: ListCampaigns,
    private readonly getCampaign: GetCampaign,
    private readonly listServices: ListPhotographedServices,
    private readonly compareTerritories: ComparePhotographedTerritories,
    private readonly readModule: ReadPhotographedModule,
    private readonly writeCampaign: WriteCampaign,
  ) {}

  @Get()
  @OffersCsv()
  campaigns(
    @Query(new QueryPipe(campaignQuery)) query: CampaignQuery,
    @RequestedFormat() format: Format,
  ): Promise<CampaignListDto | CsvFile> {
    return format === 'csv' ? this.listCampaigns.export(query) : this.listCampaigns.run(query);
  }

  @Get(':id')
  campaign(
    @Param('id') id: string,
    @Query(new QueryPipe(campaignDetailQuery)) query: CampaignDetailQuery,
  ): Promise<CampaignDetailDto> {
    return this.getCampaign.run(id, query);
  }

  @Get(':id/services')
  @OffersCsv()
  services(
    @Param('id') id: string,
    @Query(new QueryPipe(photographedServicesQuery)) query: PhotographedServicesQuery,
    @RequestedFormat() format: Format,
  ): Promise<PhotographedServiceListDto | CsvFile> {
    return format === 'csv' ? this.listServices.export(id, query) : this.listServices.run(id, query);
  }

  @Get(':id/territories')
  @OffersCsv()
  territories(
    @Param('id') id: string,
    @Query(new QueryPipe(photographQuery)) query: PhotographQuery,
    @RequestedFormat() format: Format,
  ): Promise<ComparedTerritoriesDto | CsvFile> {
    return format === 'csv' ? this.compareTerritories.export(id, query) : this.compareTerritories.run(id, query);
  }

  @Get(':id/module')
  @OffersCsv()
  module(@Param('id') id: string, @RequestedFormat() format: Format): Promise<PhotographedModuleDto | CsvFile> {
    return format === 'csv' ? this.readModule.export(id) : this.readModule.run(id);
  }

  @Put(':id')
  async write(
    @Asker() asker: SignedIn,
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(new BodyPipe(campaignInput)) input: CampaignInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CampaignDetailDto> {
    return versioned(reply, await this.writeCampaign.write(asker, { id, expectedVersion }, input));
  }

  @Post(':id/cancel')
  @HttpCode(200)
  async cancel(
    @Asker() asker: SignedIn,
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(new BodyPipe(cancelCampaignInput)) input: CancelCampaignInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CampaignDetailDto> {
    return versioned(reply, await this.writeCampaign.cancel(asker, { id, expectedVersion }, input));
  }
}
