import { Controller, Get, Query } from '@nestjs/common';
import { type TerritoryListDto, territoryQuery, type TerritoryQuery } from '@ou-en-est-on/contracts';
import { QueryPipe } from '../http/query.pipe.js';
import { ListTerritories } from './list-territories.js';

@Controller('api/v1/territories')
export class TerritoriesController {
  constructor(private readonly listTerritories: ListTerritories) {}

  @Get()
  territories(@Query(new QueryPipe(territoryQuery)) query: TerritoryQuery): Promise<TerritoryListDto> {
    return this.listTerritories.run(query);
  }
}
