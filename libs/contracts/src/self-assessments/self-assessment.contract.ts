import {
  AWAITED_REASONS,
  SELF_ASSESSMENT_STATUSES,
  SELF_ASSESSMENT_STEPS,
  VALIDATION_KINDS,
  VALIDATOR_QUALITIES,
} from '@ou-en-est-on/domain';
import * as z from 'zod';
import { suggestedLevel } from '../shared/suggested-level.contract.js';
import { explanation } from '../shared/common.contract.js';

export const named = z.object({ id: z.string(), name: z.string() });
/** The name is null once the account is erased, or when its person left the collectivity. */
export const author = z.object({ name: z.string().nullable(), isYou: z.boolean() });

/** With `provided-by` alone: the level that is inherited and whose it is, or why none is known yet. */
export const inheritedAnswer = z
  .object({ level: z.string().nullable(), from: named.nullable(), reason: z.enum(AWAITED_REASONS).nullable() })
  .nullable();

/** A working answer, its version and who wrote it last: what the collectivity alone reads. */
export const workingAnswer = z
  .object({
    serviceId: z.string(),
    /** A level of the edition, `not-concerned` or `provided-by`; null once emptied. */
    value: z.string().nullable(),
    providedBy: named.nullable(),
    inherited: inheritedAnswer,
    note: z.string().nullable(),
    evidence: z.array(z.string()),
    version: z.int(),
    editedAt: z.iso.datetime(),
    editedBy: author,
  })
  .meta({ id: 'WorkingAnswer' });
export type WorkingAnswerDto = z.infer<typeof workingAnswer>;

/** A score in percent, its completeness and its range; neither the jury's mark nor its @. */
export const assessmentScore = z
  .object({
    services: z.int(),
    answered: z.int(),
    counted: z.int(),
    value: z.number().nullable(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    completeness: z.number().nullable(),
    explain: explanation,
  })
  .meta({ id: 'AssessmentScore' });
export type AssessmentScoreDto = z.infer<typeof assessmentScore>;

const saidOfService = z.object({ value: z.string(), providedBy: named.nullable() }).nullable();

/** Where a state is in its life; `version` is what a step must name in If-Match. */
export const lifeStanding = z.object({
  status: z.enum(SELF_ASSESSMENT_STATUSES),
  version: z.int(),
  isPublic: z.boolean(),
  submittedAt: z.iso.datetime().nullable(),
  submittedBy: author.nullable(),
  /** How it came back without being validated; null once it is submitted again. */
  returned: z.object({ by: author, at: z.iso.datetime(), reason: z.string().nullable() }).nullable(),
  /** The last time it was made public or withdrawn; null when it never was. */
  lastValidation: z
    .object({
      kind: z.enum(VALIDATION_KINDS),
      quality: z.enum(VALIDATOR_QUALITIES).nullable().describe('Nulle quand la collectivité n’existe plus.'),
      reason: z.string().nullable(),
      recordedAt: z.iso.datetime(),
    })
    .nullable(),
  /** What who asks may do now. */
  steps: z.array(z.enum(SELF_ASSESSMENT_STEPS)),
});
export type LifeStandingDto = z.infer<typeof lifeStanding>;

export const assessmentStanding = lifeStanding
  .extend({
    /** What is answered otherwise than in public. */
    changes: z.array(z.object({ serviceId: z.string(), before: saidOfService, after: saidOfService })),
  })
  .meta({ id: 'AssessmentStanding' });
export type AssessmentStandingDto = z.infer<typeof assessmentStanding>;

export const selfAssessment = assessmentStanding
  .extend({
    collectivity: z.object({ id: z.string(), name: z.string() }),
    edition: z.object({ id: z.string(), label: z.string(), official: z.boolean() }),
    answers: z.array(workingAnswer),
    /** What the collectivity’s own action sheets speak for, by service: to be confirmed, never applied by itself. */
    suggestedLevels: z.array(suggestedLevel),
    overall: assessmentScore,
    themes: z.array(z.object({ id: z.string(), label: z.string(), score: assessmentScore })),
  })
  .meta({ id: 'SelfAssessment' });
export type SelfAssessmentDto = z.infer<typeof selfAssessment>;

const evidenceInput = z
  .array(
    z
      .string()
      .trim()
      .max(500, 'est trop longue')
      .regex(/^https?:\/\/\S+$/, 'doit être une adresse de page, comme https://commune.fr/wifi'),
  )
  .max(5, 'ne compte que cinq adresses')
  .default([]);

export const answerInput = z.object({
  value: z.string().max(80).nullable(),
  providedBy: z.string().max(80).nullable().default(null),
  note: z
    .string()
    .trim()
    .max(4_000)
    .nullable()
    .default(null)
    .transform((note) => note || null),
  evidence: evidenceInput.describe('Adresses de pages qui le montrent ; pour la collectivité seule.'),
});
export type AnswerInput = z.output<typeof answerInput>;

/** A step that says nothing but itself. */
export const stepInput = z.object({});
/** Who hands back what others submitted may say what to look at again. */
export const takeBackInput = z.object({
  reason: z
    .string()
    .trim()
    .max(1_000)
    .nullable()
    .default(null)
    .transform((reason) => reason || null),
});
export type TakeBackInput = z.output<typeof takeBackInput>;
export const withdrawInput = z.object({
  reason: z.string().trim().min(1, 'dites pourquoi : cela reste dans l’historique').max(1_000),
});
export type WithdrawInput = z.output<typeof withdrawInput>;
