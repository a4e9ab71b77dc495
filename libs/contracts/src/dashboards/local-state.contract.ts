import {
  COLLECTIVITY_KINDS,
  COMPARISON_GROUPS,
  LEAVINGS,
  MODULE_QUESTION_KINDS,
  STRATUM_IDS,
} from '@ou-en-est-on/domain';
import * as z from 'zod/mini';
import { assessmentScore } from '../self-assessments/self-assessment.contract.js';
import { calendarDate, clocks, explanation } from '../shared/common.contract.js';
import { annotated } from '../shared/annotate.js';

const named = z.object({ id: z.string(), name: z.string() });

/** Where a collectivity stands on a service: at a level, its own or inherited, or why there is none. */
export const publicStanding = annotated(
  z.object({
    id: z.string(),
    label: z.string(),
    standing: z.enum(['level', 'not-concerned', 'awaited', 'unanswered']),
    /** A level of the edition, and what it is called. */
    level: z.nullable(named),
    /** Who provides the service, when its validated answer is inherited. */
    from: z.nullable(named),
  }),
  { id: 'PublicStanding' },
);
export type PublicStandingDto = z.infer<typeof publicStanding>;

const themeValue = z.object({ id: z.string(), value: z.nullable(z.number()) });

/** The others of its kind: of its stratum in France, of its département, of its région. No group of one to four. */
export const comparison = annotated(
  z.object({
    group: z.enum(COMPARISON_GROUPS),
    stratum: z.nullable(z.enum(STRATUM_IDS)),
    territory: z.nullable(named),
    /** How many others answered; null under five, and then nothing else is said of them. */
    size: z.nullable(z.int()),
    overall: z.nullable(z.number()),
    themes: z.array(themeValue),
    explain: explanation,
  }),
  { id: 'Comparison' },
);
export type ComparisonDto = z.infer<typeof comparison>;

/** A state that was public on an earlier day. */
export const pastState = annotated(
  z.object({
    on: calendarDate,
    overall: assessmentScore,
    themes: z.array(themeValue),
  }),
  { id: 'PastState' },
);
export type PastStateDto = z.infer<typeof pastState>;

export const publicState = annotated(
  z.object({
    validatedOn: calendarDate,
    /** The day of the scores: that of the validation, or the one read where what others provide has changed since. */
    readOn: calendarDate,
    overall: assessmentScore,
    themes: z.array(
      z.object({ id: z.string(), label: z.string(), score: assessmentScore, services: z.array(publicStanding) }),
    ),
    /** Empty at another date than today: the sums of the groups are of today. */
    comparisons: z.array(comparison),
    /** Oldest first, without the one shown. */
    past: z.array(pastState),
  }),
  { id: 'PublicState' },
);
export type PublicStateDto = z.infer<typeof publicState>;

/** What a collectivity answers to a question of the module, with the pages that it gives to show it. */
export const publicModuleAnswer = annotated(
  z.object({
    questionId: z.string(),
    label: z.string(),
    kind: z.enum(MODULE_QUESTION_KINDS),
    /** Of a number; null for the other kinds. */
    unit: z.nullable(z.string()),
    standing: z.enum(['answered', 'not-concerned', 'awaited', 'unanswered']),
    /** A level of the edition, or yes or no, and how it is said; null for a number. */
    value: z.nullable(named),
    /** One's own number: nobody inherits one. */
    amount: z.nullable(z.number()),
    datedOn: z.nullable(calendarDate),
    /** Who provides it, when its validated answer is inherited. */
    from: z.nullable(named),
    /** Addresses given by the collectivity itself. */
    evidence: z.array(z.string()),
  }),
  { id: 'PublicModuleAnswer' },
);
export type PublicModuleAnswerDto = z.infer<typeof publicModuleAnswer>;

/** What a collectivity made public of the module: apart from its state, never counted in the services. */
export const publicModule = annotated(
  z.object({
    validatedOn: calendarDate,
    answered: z.int(),
    /** Every question put to this kind of collectivity, in their order. */
    answers: z.array(publicModuleAnswer),
    explain: explanation,
  }),
  { id: 'PublicModule' },
);
export type PublicModuleDto = z.infer<typeof publicModule>;

/** What the collectivity of a territory made public of what it did itself. */
export const localState = annotated(
  z.object({
    collectivity: z.extend(named, { kind: z.enum(COLLECTIVITY_KINDS) }),
    edition: z.extend(named, { official: z.boolean() }),
    /** Null while nothing is public. */
    published: z.nullable(publicState),
    /** Why nothing is public any more: it withdrew its state, or no longer exists; null otherwise. */
    left: z.nullable(z.object({ kind: z.enum(LEAVINGS), on: calendarDate, successor: z.nullable(named) })),
    /** Null while no answer to the module is public; some answer it and not the matrix. */
    module: z.nullable(publicModule),
    /** Those of its kind that made theirs public, where it is; null at another date than today. */
    around: z.nullable(
      z.object({ territory: named, respondents: z.int(), collectivities: z.int(), explain: explanation }),
    ),
  }),
  { id: 'LocalState' },
);
export type LocalStateDto = z.infer<typeof localState>;

/** What a collectivity made public, whether a territory has it or not. */
export const collectivityDashboard = annotated(
  z.object({
    clocks,
    collectivity: z.extend(named, { kind: z.enum(COLLECTIVITY_KINDS) }),
    /** Null before an edition of the matrix is loaded. */
    localState: z.nullable(localState),
  }),
  { id: 'CollectivityDashboard' },
);
export type CollectivityDashboardDto = z.infer<typeof collectivityDashboard>;
