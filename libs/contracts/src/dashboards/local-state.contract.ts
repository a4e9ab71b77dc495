import { COLLECTIVITY_KINDS, COMPARISON_GROUPS, STRATUM_IDS } from '@ou-en-est-on/domain';
import * as z from 'zod/mini';
import { assessmentScore } from '../self-assessments/self-assessment.contract.js';
import { calendarDate, explanation } from '../shared/common.contract.js';
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

/** What the collectivity of a territory made public of what it did itself. */
export const localState = annotated(
  z.object({
    collectivity: z.extend(named, { kind: z.enum(COLLECTIVITY_KINDS) }),
    edition: z.extend(named, { official: z.boolean() }),
    /** Null while nothing is public. */
    published: z.nullable(publicState),
    /** Those of its kind that made theirs public, where it is; null at another date than today. */
    around: z.nullable(
      z.object({ territory: named, respondents: z.int(), collectivities: z.int(), explain: explanation }),
    ),
  }),
  { id: 'LocalState' },
);
export type LocalStateDto = z.infer<typeof localState>;
