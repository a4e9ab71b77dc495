import { Controller, Get, Param, Query } from '@nestjs/common';
import {
  type TerritoryDetailDto,
  type TerritoryListDto,
  territoryQuery,
  type TerritoryQuery,
} from '@ou-en-est-on/contracts';
import type { CsvFile } from '../http/csv.js';
import { OffersCsv, RequestedFormat } from '../http/format.js';
import type { Format } from '../http/negotiate.js';
import { QueryPipe } from '../http/query.pipe.js';
import { GetTerritory } from './get-territory.js';
import { ListTerritories } from './list-territories.js';

@Controller('api/v1/territories')
export class TerritoriesController {
  constructor(
    private readonly listTerritories: ListTerritories,
    private readonly getTerritory: GetTerritory,
  ) {}

  @Get()
  @OffersCsv()
  territories(
    @Query(new QueryPipe(territoryQuery)) query: TerritoryQuery,
    @RequestedFormat() format: Format,
  ): Promise<TerritoryListDto | CsvFile> {
    return format === 'csv' ? this.listTerritories.export(query) : this.listTerritories.run(query);
  }

  @Get(':code')
  territory(@Param('code') code: string): Promise<TerritoryDetailDto> {
    return this.getTerritory.run(code);
  }
}
