import type { GroupQuartiles, StandingCount } from '@ou-en-est-on/domain';
import type { EntityManager } from 'typeorm';
import type { TerritorySum } from '../self-assessments/roll-up.repository.js';
import { PhotographModuleEntity } from './photograph-module.entities.js';
import { PhotographEntity } from './photograph.entities.js';

/** How many respondents two photographs share, and how many only one of them has. */
export interface SharedRespondents {
  readonly both: number;
  readonly earlierOnly: number;
  readonly laterOnly: number;
}

/** What photographs counted: written by `take_photograph`, once, and never after. */
export class PhotographRepository {
  constructor(private readonly manager: EntityManager) {}

  find(campaignId: string): Promise<PhotographEntity | null> {
    return this.manager.findOneBy(PhotographEntity, { campaignId });
  }

  /** How many of its respondents stood where, by kind, the whole of France put together. */
  findSums(campaignId: string): Promise<StandingCount[]> {
    return this.manager.query(
      `SELECT kind, subject_id AS "subjectId", standing,
         sum(collectivities)::integer AS collectivities, sum(population)::float8 AS population
       FROM photograph_roll_up WHERE campaign_id = $1
       GROUP BY kind, subject_id, standing ORDER BY kind, subject_id, standing`,
      [campaignId],
    );
  }

  /** The same territory by territory, for these services, and how many respondents there were. */
  findByTerritory(campaignId: string, serviceIds: readonly string[]): Promise<TerritorySum[]> {
    return this.manager.query(
      `SELECT territory_id AS "territoryId", subject_id AS "subjectId", standing, sum(collectivities)::integer AS count
       FROM photograph_roll_up WHERE campaign_id = $1 AND (subject_id = '*' OR subject_id = ANY ($2))
       GROUP BY territory_id, subject_id, standing ORDER BY territory_id, subject_id, standing`,
      [campaignId, serviceIds],
    );
  }

  /** Null of a photograph taken before the module was photographed too. */
  findModule(campaignId: string, moduleId: string): Promise<PhotographModuleEntity | null> {
    return this.manager.findOneBy(PhotographModuleEntity, { campaignId, moduleId });
  }

  /** What was answered to the module, by kind, the whole of France put together. */
  findModuleSums(campaignId: string, moduleId: string): Promise<StandingCount[]> {
    return this.manager.query(
      `SELECT kind, subject_id AS "subjectId", standing,
         sum(collectivities)::integer AS collectivities, sum(population)::float8 AS population
       FROM photograph_module_roll_up WHERE campaign_id = $1 AND module_id = $2
       GROUP BY kind, subject_id, standing ORDER BY kind, subject_id, standing`,
      [campaignId, moduleId],
    );
  }

  /** How the numbers that answered it were spread, in the whole of France. */
  findModuleQuartiles(campaignId: string, moduleId: string): Promise<GroupQuartiles[]> {
    return this.manager.query(
      `SELECT 'FR' AS "groupId", subject_id AS "subjectId", answers, low, median, high
       FROM photograph_module_number WHERE campaign_id = $1 AND module_id = $2 ORDER BY subject_id`,
      [campaignId, moduleId],
    );
  }

  async compareRespondents(earlierId: string, laterId: string): Promise<SharedRespondents> {
    const [row] = await this.manager.query<SharedRespondents[]>(SHARED, [earlierId, laterId]);
    return row ?? { both: 0, earlierOnly: 0, laterOnly: 0 };
  }

  /** Takes the photograph of a campaign whose day is over; false when it is taken already. */
  async take(campaignId: string): Promise<boolean> {
    const [row] = await this.manager.query<{ taken: boolean }[]>('SELECT take_photograph($1) AS taken', [campaignId]);
    return row?.taken ?? false;
  }
}

const SHARED = `
  SELECT count(*) FILTER (WHERE earlier.campaign_id IS NOT NULL AND later.campaign_id IS NOT NULL)::integer AS both,
    count(*) FILTER (WHERE later.campaign_id IS NULL)::integer AS "earlierOnly",
    count(*) FILTER (WHERE earlier.campaign_id IS NULL)::integer AS "laterOnly"
  FROM (SELECT * FROM photograph_respondent WHERE campaign_id = $1) AS earlier
  FULL JOIN (SELECT * FROM photograph_respondent WHERE campaign_id = $2) AS later USING (collectivity_id)`;
