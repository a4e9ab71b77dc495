import type { Collectivity, CollectivityKind } from '@ou-en-est-on/domain';
import { type EntityManager, In } from 'typeorm';
import { CollectivityEntity } from './collectivity.entity.js';
import { toCollectivity } from './collectivity.mapper.js';

export class CollectivityRepository {
  constructor(private readonly manager: EntityManager) {}

  async findById(id: string): Promise<Collectivity | null> {
    const row = await this.manager.findOneBy(CollectivityEntity, { id });
    return row && toCollectivity(row);
  }

  /** Names by id. */
  async findNames(ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.manager.find(CollectivityEntity, {
      select: { id: true, name: true },
      where: { id: In(ids) },
    });
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** The collectivity of a territory: its own, or the one that governs it beside another. */
  async findByTerritory(territoryId: string): Promise<Collectivity | null> {
    const row = await this.manager
      .createQueryBuilder(CollectivityEntity, 'collectivity')
      .where(
        `collectivity.territory_id = :territoryId OR collectivity.id = (
           SELECT governed.collectivity_id FROM governed_territory governed WHERE governed.territory_id = :territoryId
         )`,
        { territoryId },
      )
      .getOne();
    return row && toCollectivity(row);
  }

  /** How many there are today of each kind, and how many people live there. */
  async countByKind(): Promise<{ kind: CollectivityKind; collectivities: number; population: number }[]> {
    return this.manager.query(
      `SELECT kind, count(*)::integer AS collectivities, coalesce(sum(population), 0)::float8 AS population
       FROM collectivity WHERE closed_on IS NULL GROUP BY kind ORDER BY kind`,
    );
  }
}
