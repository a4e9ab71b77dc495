import type { EntityManager } from 'typeorm';

/** How many respondents of one kind stand where on one subject, and how many people live there. */
export interface RollUpRow {
  readonly territoryId: string;
  readonly kind: string;
  readonly stratum: string;
  /** A service of the edition; a star for the respondents themselves. */
  readonly subjectId: string;
  readonly standing: string;
  readonly collectivities: number;
  readonly population: number;
}

/** The sums of what is public. Région and France are sums of what is read here: nothing is stored twice. */
export class RollUpRepository {
  constructor(private readonly manager: EntityManager) {}

  /** France as a whole, by kind and stratum, for these subjects; all of them without any. */
  async findNational(editionId: string, subjectIds: readonly string[] | null = null): Promise<RollUpRow[]> {
    return this.manager.query<RollUpRow[]>(
      `SELECT 'FR' AS "territoryId", kind, stratum, subject_id AS "subjectId", standing,
         sum(collectivities)::integer AS collectivities, sum(population)::float8 AS population
       FROM roll_up WHERE edition_id = $1 AND ($2::text[] IS NULL OR subject_id = ANY ($2)) AND collectivities > 0
       GROUP BY kind, stratum, subject_id, standing ORDER BY kind, stratum, subject_id, standing`,
      [editionId, subjectIds],
    );
  }

  /** Each département, or région where there is none, for these subjects. */
  async findByTerritory(editionId: string, subjectIds: readonly string[]): Promise<RollUpRow[]> {
    return this.manager.query<RollUpRow[]>(
      `SELECT territory_id AS "territoryId", kind, stratum, subject_id AS "subjectId", standing, collectivities,
         population::float8 AS population
       FROM roll_up WHERE edition_id = $1 AND subject_id = ANY ($2) AND collectivities > 0
       ORDER BY territory_id, kind, stratum, subject_id, standing`,
      [editionId, subjectIds],
    );
  }
}
