import {
  cityOfArrondissement,
  TERRITORY_TYPES,
  type Territory,
  type TerritoryChange,
  territoryId,
  type TerritoryType,
} from '@ou-en-est-on/domain';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { TerritoryChangeEntity } from './territory-change.entity.js';
import { TerritoryEntity } from './territory.entity.js';
import { toTerritory } from './territory.mapper.js';

export interface TerritoryFilter {
  readonly types?: readonly TerritoryType[] | undefined;
  /** Of a commune, or of one of the communes of an EPCI. */
  readonly departmentId?: string | undefined;
}

/** Territories that exist, from the largest level to the smallest, then by name in French order. */
export class TerritoryRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Of the levels asked, all of them: for those above the EPCI. */
  async findByTypes(types: readonly TerritoryType[]): Promise<Territory[]> {
    return this.findAfter({ types }, null, null);
  }

  /** Vanished ones included: a name is shown as long as something is attached to it. */
  async findByIds(ids: readonly string[]): Promise<Territory[]> {
    const rows = await this.manager
      .createQueryBuilder(TerritoryEntity, 'territory')
      .where('territory.id = ANY (:ids)', { ids })
      .getMany();
    return rows.map(toTerritory);
  }

  /** Vanished or not. */
  async findById(id: string): Promise<Territory | null> {
    const row = await this.manager.findOneBy(TerritoryEntity, { id });
    return row && toTerritory(row);
  }

  /** The commune that lists a code among its former ones, or that has an arrondissement of that code. */
  async findByOtherCode(code: string): Promise<Territory | null> {
    const city = cityOfArrondissement(code);
    if (city !== null) return this.findById(territoryId('commune', city));
    const row = await this.manager
      .createQueryBuilder(TerritoryEntity, 'territory')
      .where('territory.formerCodes @> ARRAY[:code]::text[] AND territory.closedOn IS NULL', { code })
      .getOne();
    return row && toTerritory(row);
  }

  /** True for a territory, vanished or not, for the former code of a commune, and for an arrondissement. */
  async isKnown(id: string): Promise<boolean> {
    if (await this.manager.existsBy(TerritoryEntity, { id })) return true;
    return (await this.findByOtherCode(id.replace(/^COM-/, ''))) !== null;
  }

  /** Those that follow a territory in the list; the first ones when none is given, all of them without limit. */
  async findAfter(filter: TerritoryFilter, after: Territory | null, limit: number | null): Promise<Territory[]> {
    const wanted = TERRITORY_TYPES.filter((type) => filter.types?.includes(type) ?? true);
    const levels = after ? wanted.slice(wanted.indexOf(after.type)) : wanted;
    const found: Territory[] = [];
    // Level by level, along the index: sorting 36,000 names at each page would take longer than all the rest.
    for (const type of levels) {
      const query = this.existing({ ...filter, types: [type] })
        .orderBy('territory.name')
        .addOrderBy('territory.id');
      if (after?.type === type) {
        query.andWhere('(territory.name, territory.id) > (:name COLLATE french, :id)', {
          name: after.name,
          id: after.id,
        });
      }
      if (limit !== null) query.limit(limit - found.length);
      found.push(...(await query.getMany()).map(toTerritory));
      if (limit !== null && found.length >= limit) break;
    }
    return found;
  }

  async count(filter: TerritoryFilter): Promise<number> {
    return this.existing(filter).getCount();
  }

  /** The next level down: régions and overseas of France, départements, EPCI, communes. */
  async findChildren({ id, type }: Territory): Promise<Territory[]> {
    const query = this.existing({}).orderBy('territory.name').addOrderBy('territory.id');
    query.andWhere(CHILDREN[type], { id });
    return (await query.getMany()).map(toTerritory);
  }

  /** How many communes EPCI have today, by their ids. */
  async countMembers(epciIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.manager.query<{ id: string; count: number }[]>(COUNT_MEMBERS, [epciIds]);
    return new Map(rows.map(({ id, count }) => [id, count]));
  }

  /** What the vintages loaded here changed to it, latest first. */
  async findChanges(territoryId: string): Promise<TerritoryChange[]> {
    return this.manager.find(TerritoryChangeEntity, {
      where: { territoryId },
      order: { vintage: 'DESC', kind: 'ASC' },
    });
  }

  private existing({ types, departmentId }: TerritoryFilter): SelectQueryBuilder<TerritoryEntity> {
    const query = this.manager.createQueryBuilder(TerritoryEntity, 'territory').where('territory.closedOn IS NULL');
    if (types) query.andWhere('territory.type = ANY (:types)', { types });
    if (departmentId !== undefined) query.andWhere(IN_DEPARTMENT, { departmentId });
    return query;
  }
}

/** An EPCI over several départements is in each of them. */
const IN_DEPARTMENT = `(
  territory.department_id = :departmentId OR territory.id IN (
    SELECT commune.epci_id FROM territory commune
    WHERE commune.department_id = :departmentId AND commune.type = 'commune' AND commune.closed_on IS NULL
  )
)`;

const OF_DEPARTMENT = `(
  territory.id IN (
    SELECT commune.epci_id FROM territory commune
    WHERE commune.department_id = :id AND commune.type = 'commune' AND commune.closed_on IS NULL
  )
  OR territory.department_id = :id AND territory.type = 'commune' AND territory.epci_id IS NULL
)`;

const COUNT_MEMBERS = `
  SELECT epci_id AS id, count(*)::int AS count
  FROM territory
  WHERE epci_id = ANY ($1) AND type = 'commune' AND closed_on IS NULL
  GROUP BY epci_id`;

const CHILDREN: Readonly<Record<TerritoryType, string>> = {
  country: `territory.type IN ('region', 'overseas')`,
  region: `territory.type = 'department' AND territory.region_id = :id`,
  department: OF_DEPARTMENT,
  overseas: `territory.type = 'commune' AND territory.parent_id = :id`,
  epci: `territory.type = 'commune' AND territory.epci_id = :id`,
  commune: 'false',
};
