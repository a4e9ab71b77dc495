import { Controller, Get, Param, Query } from '@nestjs/common';
import {
  type DepartmentCompositionDto,
  type TerritoryDetailDto,
  type TerritoryListDto,
  territoryQuery,
  type TerritoryQuery,
} from '@ou-en-est-on/contracts';
import type { CsvFile } from '../http/csv.js';
import { OffersCsv, RequestedFormat } from '../http/format.js';
import type { Format } from '../http/negotiate.js';
import { QueryPipe } from '../http/query.pipe.js';
import { GetDepartmentComposition } from './get-department-composition.js';
import { GetTerritory } from './get-territory.js';
import { ListTerritories } from './list-territories.js';

@Controller('api/v1/territories')
export class TerritoriesController {
  constructor(
    private readonly listTerritories: ListTerritories,
    private readonly getTerritory: GetTerritory,
    private readonly getDepartmentComposition: GetDepartmentComposition,
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

  @Get(':code/epcis')
  epcis(@Param('code') code: string): Promise<DepartmentCompositionDto> {
    return this.getDepartmentComposition.run(code);
  }
}
