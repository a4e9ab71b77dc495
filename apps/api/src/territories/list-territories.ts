import { Injectable } from '@nestjs/common';
import type { TerritoryDto, TerritoryListDto, TerritoryQuery } from '@ou-en-est-on/contracts';
import { TerritoryRepository } from '@ou-en-est-on/data';
import { type Territory, TERRITORY_TYPES } from '@ou-en-est-on/domain';
import { pageOfDtos } from '../shared/page.js';

@Injectable()
export class ListTerritories {
  constructor(private readonly territories: TerritoryRepository) {}

  /** From the country down, then by name. */
  async run(query: TerritoryQuery): Promise<TerritoryListDto> {
    const found = await this.territories.findByTypes(query.type ?? TERRITORY_TYPES);
    return pageOfDtos(found, query, ({ id }) => id, toTerritoryDto);
  }
}

function toTerritoryDto({ id, type, code, name, parentId, population, vintage }: Territory): TerritoryDto {
  return { id, type, code, name, parentId, population, vintage };
}
