import type { AnswerChange, SelfAssessmentStatus, ValidationKind, ValidatorQuality } from '@ou-en-est-on/domain';
import type { EntityManager } from 'typeorm';
import { AnswerEntity } from './answer.entity.js';
import { PublicAnswerEntity } from './public-answer.entity.js';
import { RespondentEntity } from './respondent.entity.js';
import { SelfAssessmentEntity } from './self-assessment.entity.js';
import { ValidationEntity } from './validation.entity.js';

/** A living state is that of one collectivity for one edition. */
export interface StateKey {
  readonly collectivityId: string;
  readonly editionId: string;
}

/** What somebody writes as the working answer to a service. */
export interface WrittenAnswer {
  readonly serviceId: string;
  readonly value: string | null;
  readonly providedBy: string | null;
  readonly note: string | null;
  readonly evidence: readonly string[];
  readonly editedAt: Date;
  readonly editedBy: string;
}

/** By whom a state is made public or withdrawn, and why. */
export interface ValidationAct {
  readonly kind: ValidationKind;
  /** Null when the collectivity ended: nobody signs it. */
  readonly quality: ValidatorQuality | null;
  readonly reason: string | null;
  readonly recordedAt: Date;
  readonly recordedBy: string;
}

/** By whom a submitted state is handed back without being validated, and what to look at again. */
export interface ReturnAct {
  readonly at: Date;
  readonly by: string;
  readonly reason: string | null;
}

/** The living states of collectivities. Row-level security holds each to those whom the transaction speaks for. */
export class SelfAssessmentRepository {
  constructor(private readonly manager: EntityManager) {}

  find(key: StateKey): Promise<SelfAssessmentEntity | null> {
    return this.manager.findOneBy(SelfAssessmentEntity, { ...key });
  }

  /** The state, begun if it was not, and nobody else's to change until the end of the transaction. */
  async lock(key: StateKey): Promise<SelfAssessmentEntity> {
    await this.manager.query(
      `INSERT INTO self_assessment (collectivity_id, edition_id, status, version)
       VALUES ($1, $2, 'editing', 1) ON CONFLICT DO NOTHING`,
      [key.collectivityId, key.editionId],
    );
    return this.manager.findOneOrFail(SelfAssessmentEntity, { where: { ...key }, lock: { mode: 'pessimistic_write' } });
  }

  findAnswers(key: StateKey): Promise<AnswerEntity[]> {
    return this.manager.find(AnswerEntity, { where: { ...key }, order: { serviceId: 'ASC' } });
  }

  findAnswer(key: StateKey, serviceId: string): Promise<AnswerEntity | null> {
    return this.manager.findOneBy(AnswerEntity, { ...key, serviceId });
  }

  findPublicAnswers(key: StateKey): Promise<PublicAnswerEntity[]> {
    return this.manager.find(PublicAnswerEntity, { where: { ...key }, order: { serviceId: 'ASC' } });
  }

  /** The public answers that these lead to, through as many providers as it takes. */
  findProvided(
    editionId: string,
    asked: readonly { readonly serviceId: string; readonly providedBy: string }[],
  ): Promise<
    {
      readonly collectivityId: string;
      readonly serviceId: string;
      readonly value: string;
      readonly providedBy: string | null;
    }[]
  > {
    return this.manager.query(
      `WITH RECURSIVE provided AS (
         SELECT public_answer.* FROM public_answer
           JOIN unnest($2::text[], $3::text[]) AS asked(collectivity_id, service_id) USING (collectivity_id, service_id)
           WHERE edition_id = $1
         UNION
         SELECT next.* FROM public_answer AS next JOIN provided
           ON next.collectivity_id = provided.provided_by AND next.service_id = provided.service_id
           WHERE next.edition_id = $1
       )
       SELECT collectivity_id AS "collectivityId", service_id AS "serviceId", value, provided_by AS "providedBy"
       FROM provided`,
      [editionId, asked.map(({ providedBy }) => providedBy), asked.map(({ serviceId }) => serviceId)],
    );
  }

  async isPublic(key: StateKey): Promise<boolean> {
    return this.manager.existsBy(RespondentEntity, { ...key });
  }

  /** The last time it was made public, or withdrawn. */
  findLastValidation(key: StateKey): Promise<ValidationEntity | null> {
    return this.manager.findOne(ValidationEntity, { where: { ...key }, order: { sequence: 'DESC' } });
  }

  findValidations(key: StateKey): Promise<ValidationEntity[]> {
    return this.manager.find(ValidationEntity, { where: { ...key }, order: { sequence: 'DESC' } });
  }

  /** Keeps the last value of a working answer, one version further. */
  async writeAnswer(key: StateKey, answer: WrittenAnswer): Promise<AnswerEntity> {
    const { serviceId, value, providedBy, note, evidence, editedAt, editedBy } = answer;
    await this.manager.query(
      `INSERT INTO answer (collectivity_id, edition_id, service_id, value, provided_by, note, evidence, version,
         edited_at, edited_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 1, $8, $9)
       ON CONFLICT (collectivity_id, edition_id, service_id) DO UPDATE SET
         value = excluded.value, provided_by = excluded.provided_by, note = excluded.note, evidence = excluded.evidence,
         version = answer.version + 1, edited_at = excluded.edited_at, edited_by = excluded.edited_by`,
      [key.collectivityId, key.editionId, serviceId, value, providedBy, note, evidence, editedAt, editedBy],
    );
    return this.manager.findOneByOrFail(AnswerEntity, { ...key, serviceId });
  }

  /** One version further, in this status. */
  async moveTo(
    key: StateKey,
    status: SelfAssessmentStatus,
    submission: { readonly at: Date; readonly by: string } | null = null,
  ): Promise<void> {
    await this.manager.query(
      `UPDATE self_assessment SET status = $3, version = version + 1, submitted_at = $4, submitted_by = $5,
         returned_at = CASE WHEN $3 = 'editing' THEN returned_at END,
         returned_by = CASE WHEN $3 = 'editing' THEN returned_by END,
         return_reason = CASE WHEN $3 = 'editing' THEN return_reason END
       WHERE collectivity_id = $1 AND edition_id = $2`,
      [key.collectivityId, key.editionId, status, submission?.at ?? null, submission?.by ?? null],
    );
  }

  /** Remembers who handed it back, and what to look at again. */
  async recordReturn(key: StateKey, { at, by, reason }: ReturnAct): Promise<void> {
    await this.manager.query(
      `UPDATE self_assessment SET returned_at = $3, returned_by = $4, return_reason = $5
       WHERE collectivity_id = $1 AND edition_id = $2`,
      [key.collectivityId, key.editionId, at, by, reason],
    );
  }

  /** What is answered otherwise than in the public state, by service. */
  async findChanges(key: StateKey): Promise<AnswerChange[]> {
    const rows = await this.manager.query<ChangeRow[]>(CHANGES, [key.collectivityId, key.editionId]);
    return rows.map(toChange);
  }

  /** Collectivities that no longer exist, whose state is still public. */
  findToEnd(): Promise<StateKey[]> {
    return this.manager.query(
      `SELECT collectivity_id AS "collectivityId", edition_id AS "editionId"
       FROM respondent JOIN collectivity ON collectivity.id = collectivity_id WHERE closed_on IS NOT NULL
       ORDER BY collectivity_id, edition_id`,
    );
  }

  /** Makes the working answers the public ones, or withdraws the public ones, with all that follows from it. */
  async recordValidation(key: StateKey, act: ValidationAct): Promise<void> {
    const [validation] = await this.manager.query<{ id: string }[]>(
      `INSERT INTO validation (collectivity_id, edition_id, sequence, kind, quality, reason, recorded_at, recorded_by)
       SELECT $1, $2, coalesce(max(sequence), 0) + 1, $3, $4, $5, $6, $7 FROM validation
       WHERE collectivity_id = $1 AND edition_id = $2 RETURNING id`,
      [key.collectivityId, key.editionId, act.kind, act.quality, act.reason, act.recordedAt, act.recordedBy],
    );
    if (act.kind === 'validated') {
      await this.manager.query(
        `INSERT INTO validated_answer (validation_id, collectivity_id, service_id, value, provided_by)
         SELECT $3, $1, service_id, value, provided_by FROM (${CHANGES}) AS change`,
        [key.collectivityId, key.editionId, validation?.id],
      );
    }
    await this.manager.query('SELECT publish_validation($1)', [validation?.id]);
  }
}

interface ChangeRow {
  readonly service_id: string;
  readonly value: string | null;
  readonly provided_by: string | null;
  readonly public_value: string | null;
  readonly public_provided_by: string | null;
}

const CHANGES = `
  SELECT service_id, edited.value, edited.provided_by,
    shown.value AS public_value, shown.provided_by AS public_provided_by
  FROM (SELECT * FROM answer WHERE collectivity_id = $1 AND edition_id = $2) AS edited
  FULL JOIN (SELECT * FROM public_answer WHERE collectivity_id = $1 AND edition_id = $2) AS shown USING (service_id)
  WHERE (edited.value, edited.provided_by) IS DISTINCT FROM (shown.value, shown.provided_by)
  ORDER BY service_id`;

function toChange(row: ChangeRow): AnswerChange {
  return {
    serviceId: row.service_id,
    before: row.public_value === null ? null : { value: row.public_value, providedBy: row.public_provided_by },
    after: row.value === null ? null : { value: row.value, providedBy: row.provided_by },
  };
}
