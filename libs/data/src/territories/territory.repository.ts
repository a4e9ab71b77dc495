import { TERRITORY_TYPES, type Territory, type TerritoryType } from '@ou-en-est-on/domain';
import type { EntityManager } from 'typeorm';
import { TerritoryEntity } from './territory.entity.js';
import { toTerritory } from './territory.mapper.js';

/** Territories from the largest level to the smallest, then by name in French order. */
export class TerritoryRepository {
  constructor(private readonly manager: EntityManager) {}

  async findAll(): Promise<Territory[]> {
    return this.findByTypes(TERRITORY_TYPES);
  }

  async findByTypes(types: readonly TerritoryType[]): Promise<Territory[]> {
    const query = this.manager
      .createQueryBuilder(TerritoryEntity, 'territory')
      .where('territory.type = ANY (:types)', { types })
      .orderBy('array_position(:levels::text[], territory.type)')
      .addOrderBy('territory.name')
      .addOrderBy('territory.id')
      .setParameter('levels', TERRITORY_TYPES);
    return (await query.getMany()).map(toTerritory);
  }

  async findById(id: string): Promise<Territory | null> {
    const row = await this.manager.findOneBy(TerritoryEntity, { id });
    return row && toTerritory(row);
  }
}
