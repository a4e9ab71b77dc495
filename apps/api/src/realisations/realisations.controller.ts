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
import { type CsvFile, toCsv } from '../http/csv.js';
import { OffersCsv, RequestedFormat } from '../http/format.js';
import type { Format } from '../http/negotiate.js';
import { QueryPipe } from '../http/query.pipe.js';
import { CompareProposal } from './compare-proposal.js';
import { CompareRealisations } from './compare-realisations.js';
import { ListModuleRealisations } from './list-module-realisations.js';
import { ListThemeRealisations } from './list-theme-realisations.js';
import { ReadTerritorySide } from './read-territory-side.js';
import { QUESTION_COLUMNS, TERRITORY_COLUMNS, THEME_COLUMNS } from './realisation.columns.js';
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
  async themes(
    @Query(new QueryPipe(clocksQuery)) query: ClocksQuery,
    @RequestedFormat() format: Format,
  ): Promise<ThemeRealisationListDto | CsvFile> {
    const list = await this.listThemeRealisations.run(query);
    return format === 'csv' ? toCsv('realisations-par-thematique.csv', list.items, THEME_COLUMNS) : list;
  }

  @Get('module')
  @OffersCsv()
  async module(
    @Query(new QueryPipe(clocksQuery)) query: ClocksQuery,
    @RequestedFormat() format: Format,
  ): Promise<QuestionRealisationListDto | CsvFile> {
    const list = await this.listModuleRealisations.run(query);
    return format === 'csv' ? toCsv('reponses-module-motion.csv', list.items, QUESTION_COLUMNS) : list;
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
  async territories(
    @Query(new QueryPipe(territoryRealisationQuery)) query: TerritoryRealisationQuery,
    @RequestedFormat() format: Format,
  ): Promise<TerritoryRealisationListDto | CsvFile> {
    const list = await this.compareRealisations.run(query);
    return format === 'csv' ? toCsv(`realisations-${list.level}.csv`, list.items, TERRITORY_COLUMNS) : list;
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
