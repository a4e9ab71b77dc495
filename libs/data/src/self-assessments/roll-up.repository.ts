import type { StandingCount } from '@ou-en-est-on/domain';
import type { EntityManager } from 'typeorm';

/** How many respondents of one kind stand where on one subject, and how many people live there, as they are stored. */
export interface RollUpRow extends StandingCount {
  readonly territoryId: string;
  readonly stratum: string;
}

/** Answers of a territory that stand somewhere; `respondent`: the respondents themselves. */
export interface TerritorySum {
  readonly territoryId: string;
  readonly standing: string;
  readonly count: number;
}

/** Some respondents of one kind; a région is its départements. */
export interface RollUpGroup {
  readonly kind: string;
  readonly stratum: string | null;
  readonly territoryId: string | null;
}

/** The sums of what is public. Région and France are sums of what is read here: nothing is stored twice. */
export class RollUpRepository {
  constructor(private readonly manager: EntityManager) {}

  /** France as a whole, by kind, for these subjects; all of them without any. */
  async findNational(editionId: string, subjectIds: readonly string[] | null = null): Promise<StandingCount[]> {
    return this.manager.query<StandingCount[]>(
      `SELECT kind, subject_id AS "subjectId", standing,
         sum(collectivities)::integer AS collectivities, sum(population)::float8 AS population
       FROM roll_up WHERE edition_id = $1 AND ($2::text[] IS NULL OR subject_id = ANY ($2)) AND collectivities > 0
       GROUP BY kind, subject_id, standing ORDER BY kind, subject_id, standing`,
      [editionId, subjectIds],
    );
  }

  /** The respondents of one kind: of a stratum in the whole of France, or of a territory. */
  async findGroup(editionId: string, { kind, stratum, territoryId }: RollUpGroup): Promise<StandingCount[]> {
    return this.manager.query<StandingCount[]>(
      `SELECT kind, subject_id AS "subjectId", standing,
         sum(collectivities)::integer AS collectivities, sum(population)::float8 AS population
       FROM roll_up WHERE edition_id = $1 AND kind = $2 AND collectivities > 0
         AND ($3::text IS NULL OR stratum = $3)
         AND ($4::text IS NULL OR territory_id = $4 OR territory_id IN (
           SELECT id FROM territory WHERE region_id = $4 AND type = 'department'
         ))
       GROUP BY kind, subject_id, standing ORDER BY subject_id, standing`,
      [editionId, kind, stratum, territoryId],
    );
  }

  /**
   * Of each département (région where there is none), how many answers to these services stand where, put together; and
   * how many respondents there are. All the services without any.
   */
  async findByTerritory(editionId: string, serviceIds: readonly string[] | null = null): Promise<TerritorySum[]> {
    return this.manager.query<TerritorySum[]>(
      `SELECT territory_id AS "territoryId", standing, sum(collectivities)::integer AS count
       FROM roll_up WHERE edition_id = $1 AND collectivities > 0
         AND ($2::text[] IS NULL OR subject_id = '*' OR subject_id = ANY ($2))
       GROUP BY territory_id, standing ORDER BY territory_id, standing`,
      [editionId, serviceIds],
    );
  }
}
