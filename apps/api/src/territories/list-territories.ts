import { Injectable } from '@nestjs/common';
import type { TerritoryDto, TerritoryListDto, TerritoryQuery } from '@ou-en-est-on/contracts';
import { TerritoryRepository } from '@ou-en-est-on/data';
import { type Territory, TERRITORY_TYPES } from '@ou-en-est-on/domain';
import { type CsvFile, toCsv } from '../http/csv.js';
import { pageOfDtos } from '../shared/page.js';
import { TERRITORY_COLUMNS } from './territory.columns.js';

@Injectable()
export class ListTerritories {
  constructor(private readonly territories: TerritoryRepository) {}

  /** From the country down, then by name. */
  async run(query: TerritoryQuery): Promise<TerritoryListDto> {
    return pageOfDtos(await this.find(query), query, ({ id }) => id, toTerritoryDto);
  }

  /** Every territory that matches the filters, whatever the page asked for. */
  async export(query: TerritoryQuery): Promise<CsvFile> {
    return toCsv('territoires.csv', (await this.find(query)).map(toTerritoryDto), TERRITORY_COLUMNS);
  }

  private find({ type }: TerritoryQuery): Promise<readonly Territory[]> {
    return this.territories.findByTypes(type ?? TERRITORY_TYPES);
  }
}

function toTerritoryDto({ id, type, code, name, parentId, population, vintage }: Territory): TerritoryDto {
  return { id, type, code, name, parentId, population, vintage };
}
