import { Controller, Get, Param, Query } from '@nestjs/common';
import {
  clocksQuery,
  type ClocksQuery,
  type IndicatorDetailDto,
  type IndicatorListDto,
  indicatorQuery,
  type IndicatorQuery,
  type ObservationListDto,
  observationQuery,
  type ObservationQuery,
  type TerritoryFiguresListDto,
  territoryFiguresQuery,
  type TerritoryFiguresQuery,
} from '@ou-en-est-on/contracts';
import type { CsvFile } from '../http/csv.js';
import { OffersCsv, RequestedFormat } from '../http/format.js';
import type { Format } from '../http/negotiate.js';
import { QueryPipe } from '../http/query.pipe.js';
import { CompareTerritories } from './compare-territories.js';
import { GetIndicator } from './get-indicator.js';
import { ListIndicators } from './list-indicators.js';
import { ListObservations } from './list-observations.js';

@Controller('api/v1/indicators')
export class IndicatorsController {
  constructor(
    private readonly listIndicators: ListIndicators,
    private readonly getIndicator: GetIndicator,
    private readonly listObservations: ListObservations,
    private readonly compareTerritories: CompareTerritories,
  ) {}

  @Get()
  @OffersCsv()
  indicators(
    @Query(new QueryPipe(indicatorQuery)) query: IndicatorQuery,
    @RequestedFormat() format: Format,
  ): Promise<IndicatorListDto | CsvFile> {
    return format === 'csv' ? this.listIndicators.export(query) : this.listIndicators.run(query);
  }

  @Get(':id')
  indicator(
    @Param('id') id: string,
    @Query(new QueryPipe(clocksQuery)) query: ClocksQuery,
  ): Promise<IndicatorDetailDto> {
    return this.getIndicator.run(id, query);
  }

  @Get(':id/observations')
  @OffersCsv()
  observations(
    @Param('id') id: string,
    @Query(new QueryPipe(observationQuery)) query: ObservationQuery,
    @RequestedFormat() format: Format,
  ): Promise<ObservationListDto | CsvFile> {
    return format === 'csv' ? this.listObservations.export(id, query) : this.listObservations.run(id, query);
  }

  @Get(':id/territories')
  @OffersCsv()
  territories(
    @Param('id') id: string,
    @Query(new QueryPipe(territoryFiguresQuery)) query: TerritoryFiguresQuery,
    @RequestedFormat() format: Format,
  ): Promise<TerritoryFiguresListDto | CsvFile> {
    return format === 'csv' ? this.compareTerritories.export(id, query) : this.compareTerritories.run(id, query);
  }
}
