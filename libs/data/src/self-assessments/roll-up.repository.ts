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

/** Some respondents of one kind; a région is its départements. */
export interface RollUpGroup {
  readonly kind: string;
  readonly stratum: string | null;
  readonly territoryId: string | null;
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

  /** The respondents of one kind: of a stratum in the whole of France, or of a territory. */
  async findGroup(editionId: string, { kind, stratum, territoryId }: RollUpGroup): Promise<RollUpRow[]> {
    return this.manager.query<RollUpRow[]>(
      `SELECT 'FR' AS "territoryId", kind, 'all' AS stratum, subject_id AS "subjectId", standing,
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
