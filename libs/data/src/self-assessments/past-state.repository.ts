import type { Answer, StandingCount, ValidationKind } from '@ou-en-est-on/domain';
import type { EntityManager } from 'typeorm';
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

  /** How many collectivities had a public answer to each of these questions of the module at an instant. */
  async countModuleAnswers(questionIds: readonly string[], at: Date): Promise<ReadonlyMap<string, number>> {
    const rows = await this.manager.query<{ id: string; count: number }[]>(MODULE_ANSWERS, [questionIds, at]);
    return new Map(rows.map(({ id, count }) => [id, count]));
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

/** Where an answer leads is found as `standing_of` does, for all at once: a circle, or a provider without a level, is awaited. */
const PAST_SUMS = `
  WITH RECURSIVE told AS MATERIALIZED (
    SELECT * FROM answers_known_at($1, $3, $2)
  ), lead(collectivity_id, service_id, provider, passed) AS (
    SELECT collectivity_id, service_id, provided_by, ARRAY[collectivity_id, provided_by] FROM told
      WHERE provided_by IS NOT NULL
    UNION ALL
    SELECT lead.collectivity_id, lead.service_id, next.provided_by, passed || next.provided_by
      FROM lead JOIN told AS next ON next.collectivity_id = lead.provider AND next.service_id = lead.service_id
      WHERE next.provided_by IS NOT NULL AND next.provided_by <> ALL (passed)
  ), standing AS (
    SELECT collectivity_id, service_id, value AS standing FROM told WHERE provided_by IS NULL
    UNION ALL
    SELECT told.collectivity_id, told.service_id, coalesce(found.value, 'awaited')
      FROM told LEFT JOIN (
        SELECT lead.collectivity_id, lead.service_id, last.value FROM lead JOIN told AS last
          ON last.collectivity_id = lead.provider AND last.service_id = lead.service_id
            AND last.provided_by IS NULL AND last.value <> 'not-concerned'
      ) AS found USING (collectivity_id, service_id)
      WHERE told.provided_by IS NOT NULL
    UNION ALL
    SELECT collectivity_id, '*', 'respondent' FROM (
      SELECT DISTINCT ON (collectivity_id) collectivity_id, kind FROM validation
        WHERE edition_id = $1 AND recorded_at <= $3 ORDER BY collectivity_id, sequence DESC
    ) AS last WHERE kind = 'validated' AND ($2::text[] IS NULL OR '*' = ANY ($2))
  )
  SELECT kind, service_id AS "subjectId", standing, count(*)::integer AS collectivities,
    coalesce(sum(population), 0)::float8 AS population
  FROM standing JOIN collectivity ON collectivity.id = collectivity_id
  GROUP BY kind, service_id, standing ORDER BY kind, service_id, standing`;

const MODULE_ANSWERS = `
  SELECT question_id AS id, count(*)::integer AS count FROM (
    SELECT DISTINCT ON (told.collectivity_id, said.question_id) said.question_id, said.value
    FROM module_validation AS told JOIN validated_module_answer AS said ON said.validation_id = told.id
    WHERE said.question_id = ANY ($1) AND told.recorded_at <= $2
      AND told.sequence > coalesce((
        SELECT max(ended.sequence) FROM module_validation AS ended
        WHERE ended.collectivity_id = told.collectivity_id AND ended.module_id = told.module_id
          AND ended.recorded_at <= $2 AND ended.kind <> 'validated'
      ), 0)
    ORDER BY told.collectivity_id, said.question_id, told.sequence DESC
  ) AS last WHERE value IS NOT NULL GROUP BY question_id`;
