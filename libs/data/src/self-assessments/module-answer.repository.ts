import type { SelfAssessmentStatus } from '@ou-en-est-on/domain';
import type { EntityManager } from 'typeorm';
import { ModuleAnswerEntity } from './module-answer.entity.js';
import { ModuleStateEntity } from './module-state.entity.js';
import { ModuleValidationEntity } from './module-validation.entity.js';
import { PublicModuleAnswerEntity } from './public-module-answer.entity.js';
import type { ReturnAct, ValidationAct } from './self-assessment.repository.js';

/** The answers to a module are those of one collectivity. */
export interface ModuleKey {
  readonly collectivityId: string;
  readonly moduleId: string;
}

/** What is said of a question. */
export interface SaidOfQuestion {
  readonly value: string;
  readonly providedBy: string | null;
  readonly amount: number | null;
  readonly datedOn: string | null;
  readonly evidence: readonly string[];
}

/** One answer that differs between what is edited and what is public; null where there is none. */
export interface ModuleAnswerChange {
  readonly questionId: string;
  readonly before: SaidOfQuestion | null;
  readonly after: SaidOfQuestion | null;
}

/** What somebody writes as the working answer to a question. */
export interface WrittenModuleAnswer extends Omit<SaidOfQuestion, 'value'> {
  readonly questionId: string;
  readonly value: string | null;
  readonly note: string | null;
  readonly editedAt: Date;
  readonly editedBy: string;
}

/** The answers of collectivities to a module. Row-level security holds each to those whom the transaction speaks for. */
export class ModuleAnswerRepository {
  constructor(private readonly manager: EntityManager) {}

  find(key: ModuleKey): Promise<ModuleStateEntity | null> {
    return this.manager.findOneBy(ModuleStateEntity, { ...key });
  }

  /** The state, begun if it was not, and nobody else's to change until the end of the transaction. */
  async lock(key: ModuleKey): Promise<ModuleStateEntity> {
    await this.manager.query(
      `INSERT INTO module_state (collectivity_id, module_id, status, version)
       VALUES ($1, $2, 'editing', 1) ON CONFLICT DO NOTHING`,
      [key.collectivityId, key.moduleId],
    );
    return this.manager.findOneOrFail(ModuleStateEntity, { where: { ...key }, lock: { mode: 'pessimistic_write' } });
  }

  findAnswers(key: ModuleKey): Promise<ModuleAnswerEntity[]> {
    return this.manager.find(ModuleAnswerEntity, { where: { ...key }, order: { questionId: 'ASC' } });
  }

  findAnswer(key: ModuleKey, questionId: string): Promise<ModuleAnswerEntity | null> {
    return this.manager.findOneBy(ModuleAnswerEntity, { ...key, questionId });
  }

  async isPublic(key: ModuleKey): Promise<boolean> {
    return this.manager.existsBy(PublicModuleAnswerEntity, { ...key });
  }

  /** The last time they were made public, or withdrawn. */
  findLastValidation(key: ModuleKey): Promise<ModuleValidationEntity | null> {
    return this.manager.findOne(ModuleValidationEntity, { where: { ...key }, order: { sequence: 'DESC' } });
  }

  /** The public answers that these lead to, through as many providers as it takes. */
  findProvided(asked: readonly { readonly questionId: string; readonly providedBy: string }[]): Promise<
    {
      readonly collectivityId: string;
      readonly questionId: string;
      readonly value: string;
      readonly providedBy: string | null;
    }[]
  > {
    return this.manager.query(
      `WITH RECURSIVE provided AS (
         SELECT collectivity_id, question_id, value, provided_by FROM public_module_answer
           JOIN unnest($1::text[], $2::text[]) AS asked(collectivity_id, question_id)
             USING (collectivity_id, question_id)
         UNION
         SELECT next.collectivity_id, next.question_id, next.value, next.provided_by
           FROM public_module_answer AS next JOIN provided
             ON next.collectivity_id = provided.provided_by AND next.question_id = provided.question_id
       )
       SELECT collectivity_id AS "collectivityId", question_id AS "questionId", value, provided_by AS "providedBy"
       FROM provided`,
      [asked.map(({ providedBy }) => providedBy), asked.map(({ questionId }) => questionId)],
    );
  }

  /** Keeps the last value of a working answer, one version further. */
  async writeAnswer(key: ModuleKey, answer: WrittenModuleAnswer): Promise<ModuleAnswerEntity> {
    const { questionId, value, providedBy, amount, datedOn, note, evidence, editedAt, editedBy } = answer;
    await this.manager.query(
      `INSERT INTO module_answer (collectivity_id, module_id, question_id, value, provided_by, amount, dated_on, note,
         evidence, version, edited_at, edited_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1, $10, $11)
       ON CONFLICT (collectivity_id, module_id, question_id) DO UPDATE SET
         value = excluded.value, provided_by = excluded.provided_by, amount = excluded.amount,
         dated_on = excluded.dated_on, note = excluded.note, evidence = excluded.evidence,
         version = module_answer.version + 1, edited_at = excluded.edited_at, edited_by = excluded.edited_by`,
      [
        ...[key.collectivityId, key.moduleId, questionId, value, providedBy, amount, datedOn, note],
        ...[evidence, editedAt, editedBy],
      ],
    );
    return this.manager.findOneByOrFail(ModuleAnswerEntity, { ...key, questionId });
  }

  /** One version further, in this status. */
  async moveTo(
    key: ModuleKey,
    status: SelfAssessmentStatus,
    submission: { readonly at: Date; readonly by: string } | null = null,
  ): Promise<void> {
    await this.manager.query(
      `UPDATE module_state SET status = $3, version = version + 1, submitted_at = $4, submitted_by = $5,
         returned_at = CASE WHEN $3 = 'editing' THEN returned_at END,
         returned_by = CASE WHEN $3 = 'editing' THEN returned_by END,
         return_reason = CASE WHEN $3 = 'editing' THEN return_reason END
       WHERE collectivity_id = $1 AND module_id = $2`,
      [key.collectivityId, key.moduleId, status, submission?.at ?? null, submission?.by ?? null],
    );
  }

  /** Remembers who handed it back, and what to look at again. */
  async recordReturn(key: ModuleKey, { at, by, reason }: ReturnAct): Promise<void> {
    await this.manager.query(
      `UPDATE module_state SET returned_at = $3, returned_by = $4, return_reason = $5
       WHERE collectivity_id = $1 AND module_id = $2`,
      [key.collectivityId, key.moduleId, at, by, reason],
    );
  }

  /** What is answered otherwise than in public, by question. */
  async findChanges(key: ModuleKey): Promise<ModuleAnswerChange[]> {
    const rows = await this.manager.query<ChangeRow[]>(CHANGES, [key.collectivityId, key.moduleId]);
    return rows.map(({ questionId, before, after }) => ({ questionId, before: saidIn(before), after: saidIn(after) }));
  }

  /** Answers of collectivities that no longer exist, which are still public. */
  findToEnd(): Promise<ModuleKey[]> {
    return this.manager.query(
      `SELECT DISTINCT collectivity_id AS "collectivityId", module_id AS "moduleId"
       FROM public_module_answer JOIN collectivity ON collectivity.id = collectivity_id WHERE closed_on IS NOT NULL
       ORDER BY collectivity_id, module_id`,
    );
  }

  /** Makes the working answers the public ones, or withdraws the public ones. */
  async recordValidation(key: ModuleKey, act: ValidationAct): Promise<void> {
    const [validation] = await this.manager.query<{ id: string }[]>(
      `INSERT INTO module_validation
         (collectivity_id, module_id, sequence, kind, quality, reason, recorded_at, recorded_by)
       SELECT $1, $2, coalesce(max(sequence), 0) + 1, $3, $4, $5, $6, $7 FROM module_validation
       WHERE collectivity_id = $1 AND module_id = $2 RETURNING id`,
      [key.collectivityId, key.moduleId, act.kind, act.quality, act.reason, act.recordedAt, act.recordedBy],
    );
    if (act.kind === 'validated') {
      await this.manager.query(
        `INSERT INTO validated_module_answer
           (validation_id, collectivity_id, question_id, value, provided_by, amount, dated_on, evidence)
         SELECT $3, $1, question_id, value, provided_by, amount, dated_on, coalesce(evidence, '{}')
         FROM (${DIFFERENCES}) AS change`,
        [key.collectivityId, key.moduleId, validation?.id],
      );
    }
    await this.manager.query('SELECT publish_module_validation($1)', [validation?.id]);
  }
}

interface ChangeRow {
  readonly questionId: string;
  readonly before: SaidRow;
  readonly after: SaidRow;
}

type SaidRow = { readonly [Name in keyof SaidOfQuestion]: SaidOfQuestion[Name] | null };

/** Evidence of an answer that was emptied is nobody's any more. */
const DIFFERENCES = `
  SELECT question_id, edited.value, edited.provided_by, edited.amount, edited.dated_on,
    CASE WHEN edited.value IS NULL THEN '{}' ELSE edited.evidence END AS evidence,
    shown.value AS public_value, shown.provided_by AS public_provided_by, shown.amount AS public_amount,
    shown.dated_on AS public_dated_on, shown.evidence AS public_evidence
  FROM (SELECT * FROM module_answer WHERE collectivity_id = $1 AND module_id = $2) AS edited
  FULL JOIN (SELECT * FROM public_module_answer WHERE collectivity_id = $1 AND module_id = $2) AS shown
    USING (question_id)
  WHERE (edited.value, edited.provided_by, edited.amount, edited.dated_on)
      IS DISTINCT FROM (shown.value, shown.provided_by, shown.amount, shown.dated_on)
    OR edited.value IS NOT NULL AND edited.evidence IS DISTINCT FROM shown.evidence
  ORDER BY question_id`;

const CHANGES = `
  SELECT question_id AS "questionId",
    json_build_object('value', public_value, 'providedBy', public_provided_by, 'amount', public_amount,
      'datedOn', public_dated_on, 'evidence', public_evidence) AS before,
    json_build_object('value', value, 'providedBy', provided_by, 'amount', amount, 'datedOn', dated_on,
      'evidence', evidence) AS after
  FROM (${DIFFERENCES}) AS change`;

function saidIn({ value, providedBy, amount, datedOn, evidence }: SaidRow): SaidOfQuestion | null {
  return value === null ? null : { value, providedBy, amount, datedOn, evidence: evidence ?? [] };
}
