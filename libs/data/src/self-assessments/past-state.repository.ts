import type { StandingCount } from '@ou-en-est-on/domain';
import { LED } from './led.sql.js';
import type { Said } from './living-state.js';
import { PastLifeRepository } from './past-life.repository.js';
import { STATE_TABLES } from './self-assessment.repository.js';

/** What was public of the services at an instant, from the history of validations: today is one instant among others. */
export class PastStateRepository extends PastLifeRepository<Said> {
  protected override readonly tables = STATE_TABLES;

  /** France as a whole at an instant, by kind, for these subjects: as the sums would have been, with the populations of today. */
  findNational(editionId: string, subjectIds: readonly string[] | null, at: Date): Promise<StandingCount[]> {
    return this.manager.query(PAST_SUMS, [editionId, subjectIds, at]);
  }
}

const PAST_SUMS = `
  WITH RECURSIVE told AS MATERIALIZED (
    SELECT collectivity_id, service_id AS subject_id, value, provided_by FROM answers_known_at($1, $3, $2)
  ), ${LED}, standing AS (
    SELECT * FROM led
    UNION ALL
    SELECT collectivity_id, '*', 'respondent' FROM (
      SELECT DISTINCT ON (collectivity_id) collectivity_id, kind FROM validation
        WHERE edition_id = $1 AND recorded_at <= $3 ORDER BY collectivity_id, sequence DESC
    ) AS last WHERE kind = 'validated' AND ($2::text[] IS NULL OR '*' = ANY ($2))
  )
  SELECT kind, subject_id AS "subjectId", standing, count(*)::integer AS collectivities,
    coalesce(sum(population), 0)::float8 AS population
  FROM standing JOIN collectivity ON collectivity.id = collectivity_id
  GROUP BY kind, subject_id, standing ORDER BY kind, subject_id, standing`;
