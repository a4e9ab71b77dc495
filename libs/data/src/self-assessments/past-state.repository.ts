import type { Answer, StandingCount, ValidationKind } from '@ou-en-est-on/domain';
import type { EntityManager } from 'typeorm';
import { LED } from './led.sql.js';
import type { StateKey } from './self-assessment.repository.js';

/** One public answer of somebody, at some instant. */
export interface PastAnswer extends Answer {
  readonly collectivityId: string;
}

/** An event of the public history of a state. */
export interface PastValidation {
  readonly kind: ValidationKind;
  readonly recordedAt: Date;
}

/** What was public at an instant, from the history of validations: today is one instant among others. */
export class PastStateRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Oldest first. */
  findValidations({ collectivityId, editionId }: StateKey, until: Date): Promise<PastValidation[]> {
    return this.manager.query(
      `SELECT kind, recorded_at AS "recordedAt" FROM validation
       WHERE collectivity_id = $1 AND edition_id = $2 AND recorded_at <= $3 ORDER BY sequence`,
      [collectivityId, editionId, until],
    );
  }

  /** The public answers of some collectivities at an instant; of the services asked, or all of them. */
  findAnswers(
    editionId: string,
    collectivityIds: readonly string[],
    at: Date,
    serviceIds: readonly string[] | null = null,
  ): Promise<PastAnswer[]> {
    return this.manager.query(
      `SELECT last.collectivity_id AS "collectivityId", last.service_id AS "serviceId", last.value,
         last.provided_by AS "providedBy"
       FROM (
         SELECT DISTINCT ON (validation.collectivity_id, said.service_id)
           validation.collectivity_id, said.service_id, said.value, said.provided_by
         FROM validation JOIN validated_answer AS said ON said.validation_id = validation.id
         WHERE validation.edition_id = $1 AND validation.collectivity_id = ANY ($2) AND validation.recorded_at <= $3
           AND ($4::text[] IS NULL OR said.service_id = ANY ($4))
           AND validation.sequence > coalesce((
             SELECT max(ended.sequence) FROM validation AS ended
             WHERE ended.collectivity_id = validation.collectivity_id AND ended.edition_id = $1
               AND ended.recorded_at <= $3 AND ended.kind <> 'validated'
           ), 0)
         ORDER BY validation.collectivity_id, said.service_id, validation.sequence DESC
       ) AS last
       WHERE last.value IS NOT NULL ORDER BY last.collectivity_id, last.service_id`,
      [editionId, collectivityIds, at, serviceIds],
    );
  }

  /** France as a whole at an instant, by kind, for these subjects: as the sums would have been, with the populations of today. */
  findNational(editionId: string, subjectIds: readonly string[] | null, at: Date): Promise<StandingCount[]> {
    return this.manager.query(PAST_SUMS, [editionId, subjectIds, at]);
  }

  /** Those of one collectivity, and those that they lead to, through as many providers as it takes. */
  async findWithProviders({ collectivityId, editionId }: StateKey, at: Date): Promise<PastAnswer[]> {
    const asked = new Set<string>();
    const found: PastAnswer[] = [];
    let wanted = [collectivityId];
    let services: string[] | null = null;
    while (wanted.length > 0) {
      for (const id of wanted) asked.add(id);
      const answers: PastAnswer[] = await this.findAnswers(editionId, wanted, at, services);
      found.push(...answers);
      const provided = answers.filter(({ providedBy }) => providedBy !== null);
      services = [...new Set(provided.map(({ serviceId }) => serviceId))];
      wanted = [...new Set(provided.flatMap(({ providedBy }) => providedBy ?? []))].filter((id) => !asked.has(id));
    }
    return found;
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
