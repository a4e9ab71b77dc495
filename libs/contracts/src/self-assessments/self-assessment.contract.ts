import {
  AWAITED_REASONS,
  SELF_ASSESSMENT_STATUSES,
  SELF_ASSESSMENT_STEPS,
  VALIDATION_KINDS,
  VALIDATOR_QUALITIES,
  writtenOrNull,
} from '@ou-en-est-on/domain';
import * as z from 'zod/mini';
import { suggestedLevel } from '../shared/suggested-level.contract.js';
import { explanation } from '../shared/common.contract.js';
import { annotated, described } from '../shared/annotate.js';

export const named = z.object({ id: z.string(), name: z.string() });
/** The name is null once the account is erased, or when its person left the collectivity. */
export const author = z.object({ name: z.nullable(z.string()), isYou: z.boolean() });

/** With `provided-by` alone: the level that is inherited, or why none is known yet. */
export const inheritedAnswer = z.nullable(
  z.object({
    level: z.nullable(z.string()),
    from: described(z.nullable(named), 'De qui est ce niveau, ou qui est attendu.'),
    reason: z.nullable(z.enum(AWAITED_REASONS)),
    successor: described(z.nullable(named), 'Qui succède à une collectivité qui n’existe plus, quand ce site le sait.'),
  }),
);

/** A working answer, its version and who wrote it last: what the collectivity alone reads. */
export const workingAnswer = annotated(
  z.object({
    serviceId: z.string(),
    /** A level of the edition, `not-concerned` or `provided-by`; null once emptied. */
    value: z.nullable(z.string()),
    providedBy: z.nullable(named),
    inherited: inheritedAnswer,
    note: z.nullable(z.string()),
    evidence: z.array(z.string()),
    version: z.int(),
    editedAt: z.iso.datetime(),
    editedBy: author,
  }),
  { id: 'WorkingAnswer' },
);
export type WorkingAnswerDto = z.infer<typeof workingAnswer>;

/** A score in percent, its completeness and its range; neither the jury's mark nor its @. */
export const assessmentScore = annotated(
  z.object({
    services: z.int(),
    answered: z.int(),
    counted: z.int(),
    value: z.nullable(z.number()),
    low: z.nullable(z.number()),
    high: z.nullable(z.number()),
    completeness: z.nullable(z.number()),
    explain: explanation,
  }),
  { id: 'AssessmentScore' },
);
export type AssessmentScoreDto = z.infer<typeof assessmentScore>;

const saidOfService = z.nullable(z.object({ value: z.string(), providedBy: z.nullable(named) }));

/** Where a state is in its life; `version` is what a step must name in If-Match. */
export const lifeStanding = z.object({
  status: z.enum(SELF_ASSESSMENT_STATUSES),
  version: z.int(),
  isPublic: z.boolean(),
  submittedAt: z.nullable(z.iso.datetime()),
  submittedBy: z.nullable(author),
  /** How it came back without being validated; null once it is submitted again. */
  returned: z.nullable(z.object({ by: author, at: z.iso.datetime(), reason: z.nullable(z.string()) })),
  /** The last time it was made public or withdrawn; null when it never was. */
  lastValidation: z.nullable(
    z.object({
      kind: z.enum(VALIDATION_KINDS),
      quality: described(z.nullable(z.enum(VALIDATOR_QUALITIES)), 'Nulle quand la collectivité n’existe plus.'),
      reason: z.nullable(z.string()),
      recordedAt: z.iso.datetime(),
    }),
  ),
  /** What who asks may do now. */
  steps: z.array(z.enum(SELF_ASSESSMENT_STEPS)),
});
export type LifeStandingDto = z.infer<typeof lifeStanding>;

export const assessmentStanding = annotated(
  z.extend(lifeStanding, {
    /** What is answered otherwise than in public. */
    changes: z.array(z.object({ serviceId: z.string(), before: saidOfService, after: saidOfService })),
  }),
  { id: 'AssessmentStanding' },
);
export type AssessmentStandingDto = z.infer<typeof assessmentStanding>;

export const selfAssessment = annotated(
  z.extend(assessmentStanding, {
    collectivity: z.object({ id: z.string(), name: z.string() }),
    edition: z.object({ id: z.string(), label: z.string(), official: z.boolean() }),
    answers: z.array(workingAnswer),
    /** What the collectivity’s own action sheets speak for, by service: to be confirmed, never applied by itself. */
    suggestedLevels: z.array(suggestedLevel),
    overall: assessmentScore,
    themes: z.array(z.object({ id: z.string(), label: z.string(), score: assessmentScore })),
  }),
  { id: 'SelfAssessment' },
);
export type SelfAssessmentDto = z.infer<typeof selfAssessment>;

const evidenceInput = z._default(
  z
    .array(
      z
        .string()
        .check(
          z.trim(),
          z.maxLength(500, 'est trop longue'),
          z.regex(/^https?:\/\/[^\s\p{Cc}]+$/u, 'doit être une adresse de page, comme https://commune.fr/wifi'),
        ),
    )
    .check(z.maxLength(5, 'ne compte que cinq adresses')),
  [],
);

export const answerInput = z.object({
  value: z.nullable(z.string().check(z.maxLength(80))),
  providedBy: z._default(z.nullable(z.string().check(z.maxLength(80))), null),
  note: z.pipe(
    z._default(z.nullable(z.string().check(z.trim(), z.maxLength(4_000))), null),
    z.transform((note) => writtenOrNull(note ?? '')),
  ),
  evidence: described(evidenceInput, 'Adresses de pages qui le montrent ; pour la collectivité seule.'),
});
export type AnswerInput = z.output<typeof answerInput>;

/** A step that says nothing but itself. */
export const stepInput = z.object({});
/** Who hands back what others submitted may say what to look at again. */
export const takeBackInput = z.object({
  reason: z.pipe(
    z._default(z.nullable(z.string().check(z.trim(), z.maxLength(1_000))), null),
    z.transform((reason) => writtenOrNull(reason ?? '')),
  ),
});
export type TakeBackInput = z.output<typeof takeBackInput>;
