import { Controller, Get, Param, Query } from '@nestjs/common';
import {
  clocksQuery,
  type ClocksQuery,
  proposalRealisationQuery,
  type ProposalRealisationQuery,
  type ProposalRealisationsDto,
  type QuestionRealisationListDto,
  type RealisationListDto,
  realisationQuery,
  type RealisationQuery,
  type TerritoryRealisationListDto,
  territoryRealisationQuery,
  type TerritoryRealisationQuery,
  type TerritorySideDto,
  type ThemeRealisationListDto,
} from '@ou-en-est-on/contracts';
import type { CsvFile } from '../http/csv.js';
import { OffersCsv, RequestedFormat } from '../http/format.js';
import type { Format } from '../http/negotiate.js';
import { QueryPipe } from '../http/query.pipe.js';
import { CompareProposal } from './compare-proposal.js';
import { CompareRealisations } from './compare-realisations.js';
import { ListModuleRealisations } from './list-module-realisations.js';
import { ListThemeRealisations } from './list-theme-realisations.js';
import { ReadTerritorySide } from './read-territory-side.js';
import { ListRealisations } from './list-realisations.js';

@Controller('api/v1/realisations')
export class RealisationsController {
  constructor(
    private readonly listRealisations: ListRealisations,
    private readonly listThemeRealisations: ListThemeRealisations,
    private readonly compareRealisations: CompareRealisations,
    private readonly compareProposal: CompareProposal,
    private readonly listModuleRealisations: ListModuleRealisations,
    private readonly readTerritorySide: ReadTerritorySide,
  ) {}

  @Get('themes')
  @OffersCsv()
  themes(
    @Query(new QueryPipe(clocksQuery)) query: ClocksQuery,
    @RequestedFormat() format: Format,
  ): Promise<ThemeRealisationListDto | CsvFile> {
    return format === 'csv' ? this.listThemeRealisations.export(query) : this.listThemeRealisations.run(query);
  }

  @Get('module')
  @OffersCsv()
  module(
    @Query(new QueryPipe(clocksQuery)) query: ClocksQuery,
    @RequestedFormat() format: Format,
  ): Promise<QuestionRealisationListDto | CsvFile> {
    return format === 'csv' ? this.listModuleRealisations.export(query) : this.listModuleRealisations.run(query);
  }

  @Get('territories/:code')
  territory(
    @Param('code') code: string,
    @Query(new QueryPipe(clocksQuery)) query: ClocksQuery,
  ): Promise<TerritorySideDto> {
    return this.readTerritorySide.run(code, query);
  }

  @Get('territories')
  @OffersCsv()
  territories(
    @Query(new QueryPipe(territoryRealisationQuery)) query: TerritoryRealisationQuery,
    @RequestedFormat() format: Format,
  ): Promise<TerritoryRealisationListDto | CsvFile> {
    return format === 'csv' ? this.compareRealisations.export(query) : this.compareRealisations.run(query);
  }

  @Get('proposals/:id')
  proposal(
    @Param('id') id: string,
    @Query(new QueryPipe(proposalRealisationQuery)) query: ProposalRealisationQuery,
  ): Promise<ProposalRealisationsDto> {
    return this.compareProposal.run(id, query);
  }

  @Get()
  @OffersCsv()
  realisations(
    @Query(new QueryPipe(realisationQuery)) query: RealisationQuery,
    @RequestedFormat() format: Format,
  ): Promise<RealisationListDto | CsvFile> {
    return format === 'csv' ? this.listRealisations.export(query) : this.listRealisations.run(query);
  }
}
