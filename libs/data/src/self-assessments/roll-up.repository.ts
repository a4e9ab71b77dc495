import type { GroupCount, StandingCount } from '@ou-en-est-on/domain';
import type { EntityManager } from 'typeorm';

/** How many respondents of one kind stand where on one subject, and how many people live there, as they are stored. */
export interface RollUpRow extends StandingCount {
  readonly territoryId: string;
  readonly stratum: string;
}

/** Answers of a territory to one service that stand somewhere; `*`: the respondents themselves. */
export interface TerritorySum {
  readonly territoryId: string;
  readonly subjectId: string;
  readonly standing: string;
  readonly count: number;
}

/** Some respondents of one kind, or of all; a région is its départements. */
export interface RollUpGroup {
  readonly kind: string | null;
  readonly stratum: string | null;
  readonly territoryId: string | null;
}

/** The sums of a territory, named: the same version is the same sums. */
export interface RollUpVersion {
  readonly territoryId: string;
  readonly version: string;
}

/** The sums of one territory on one subject, of every stratum. */
export interface TerritoryCount extends StandingCount {
  readonly territoryId: string;
}

/** The sums of what is public. Région and France are sums of what is read here: nothing is stored twice. */
export class RollUpRepository {
  constructor(private readonly manager: EntityManager) {}

  findVersions(editionId: string): Promise<RollUpVersion[]> {
    return this.manager.query(
      `SELECT territory_id AS "territoryId", version FROM roll_up_version WHERE edition_id = $1 ORDER BY territory_id`,
      [editionId],
    );
  }

  /** The sums of these territories, by kind, subject and standing. */
  findByTerritories(editionId: string, territoryIds: readonly string[]): Promise<TerritoryCount[]> {
    return this.manager.query(
      `SELECT territory_id AS "territoryId", kind, subject_id AS "subjectId", standing,
         sum(collectivities)::integer AS collectivities, sum(population)::float8 AS population
       FROM roll_up WHERE edition_id = $1 AND territory_id = ANY ($2) AND collectivities > 0
       GROUP BY territory_id, kind, subject_id, standing`,
      [editionId, territoryIds],
    );
  }

  /** Who stands where on these subjects, group by group; a région is its départements. */
  findByGroup(
    editionId: string,
    subjectIds: readonly string[],
    grain: 'region' | 'department' | 'stratum',
  ): Promise<GroupCount[]> {
    return this.manager.query(
      `SELECT ${GROUPS[grain]} AS "groupId", kind, subject_id AS "subjectId", standing,
         sum(collectivities)::integer AS collectivities, sum(roll_up.population)::float8 AS population
       FROM roll_up LEFT JOIN territory AS department ON department.id = territory_id AND department.type = 'department'
       WHERE edition_id = $1 AND subject_id = ANY ($2) AND collectivities > 0
       GROUP BY 1, kind, subject_id, standing ORDER BY 1, kind, subject_id, standing`,
      [editionId, subjectIds],
    );
  }

  /** The respondents of one kind, or of each: of a stratum in the whole of France, or of a territory. */
  async findGroup(editionId: string, { kind, stratum, territoryId }: RollUpGroup): Promise<StandingCount[]> {
    return this.manager.query<StandingCount[]>(
      `SELECT kind, subject_id AS "subjectId", standing,
         sum(collectivities)::integer AS collectivities, sum(population)::float8 AS population
       FROM roll_up WHERE edition_id = $1 AND ($2::text IS NULL OR kind = $2) AND collectivities > 0
         AND ($3::text IS NULL OR stratum = $3)
         AND ($4::text IS NULL OR territory_id = $4 OR territory_id IN (
           SELECT id FROM territory WHERE region_id = $4 AND type = 'department'
         ))
       GROUP BY kind, subject_id, standing ORDER BY subject_id, standing`,
      [editionId, kind, stratum, territoryId],
    );
  }
}

const GROUPS = {
  region: 'coalesce(department.region_id, territory_id)',
  department: 'territory_id',
  stratum: 'roll_up.stratum',
} as const;
