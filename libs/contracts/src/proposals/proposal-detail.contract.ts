import {
  ACTION_RELATIONS,
  ALIGNMENT_STRENGTHS,
  EVENT_REVIEWS,
  INDICATOR_RELATIONS,
  LINEAGE_KINDS,
  LOCAL_SHARES,
  MILESTONE_STATES,
  STATE_PROGRESSES,
} from '@ou-en-est-on/domain';
import * as z from 'zod/mini';
import { exchange } from '../exchanges/exchange.contract.js';
import { governmentActionSummary } from '../government-actions/government-action.contract.js';
import { indicatorSummary } from '../indicators/indicator.contract.js';
import { moduleQuestion } from '../label-matrix/motion-module.contract.js';
import { engagement, stake } from '../motions/motion.contract.js';
import {
  calendarDate,
  clocks,
  confidence,
  datePrecision,
  evidence,
  explanation,
  partialDate,
  reviewState,
} from '../shared/common.contract.js';
import { questionAnswers } from '../self-assessments/module-realisation.contract.js';
import { localFigure } from '../self-assessments/proposal-realisation.contract.js';
import { kindCoverage } from '../self-assessments/realisation.contract.js';
import { proposalSummary } from './proposal.contract.js';
import { annotated } from '../shared/annotate.js';

export const FACT_KINDS = ['target', 'milestone', 'observation'] as const;

/** A fact of a State action that an event cites, with its source. */
export const citedFact = annotated(
  z.object({
    ref: z.string(),
    kind: z.enum(FACT_KINDS),
    actionId: z.string(),
    actionName: z.string(),
    /** What the fact says, in words: the milestone's label, or the metric with its value. */
    statement: z.string(),
    date: z.nullable(partialDate),
    /** A doubt or a precision about the fact itself: « date déduite ». */
    note: z.nullable(z.string()),
    /** Of a milestone, as of the day read as of: a cited milestone may be one that was not reached. */
    state: z.optional(z.enum(MILESTONE_STATES)),
    evidence: z.nullable(evidence),
  }),
  { id: 'CitedFact' },
);
export type CitedFactDto = z.infer<typeof citedFact>;

export const progressEvent = annotated(
  z.object({
    id: z.string(),
    progress: z.enum(STATE_PROGRESSES),
    review: z.enum(EVENT_REVIEWS),
    effectiveOn: calendarDate,
    effectivePrecision: datePrecision,
    recordedAt: z.iso.datetime(),
    rationale: z.nullable(z.string()),
    confidence: z.nullable(confidence),
    searchedOn: z.nullable(calendarDate),
    facts: z.array(citedFact),
    /** How many cited facts are still to verify and therefore not shown. */
    factsToVerify: z.int(),
    factsToVerifyExplain: explanation,
    author: z.string(),
    reviewer: z.nullable(z.string()),
  }),
  { id: 'ProgressEvent' },
);
export type ProgressEventDto = z.infer<typeof progressEvent>;

export const lineageLink = annotated(
  z.object({
    proposalId: z.string(),
    motionId: z.string(),
    text: z.string(),
    kind: z.enum(LINEAGE_KINDS),
    sameDemand: z.boolean(),
    confidence,
    rationale: z.string(),
    review: reviewState,
  }),
  { id: 'LineageLink' },
);

export const linkedAction = z.object({
  action: governmentActionSummary,
  relation: z.enum(ACTION_RELATIONS),
  factsAfterMotion: z.boolean(),
  rationale: z.string(),
  review: reviewState,
});

export const linkedIndicator = z.object({
  indicator: indicatorSummary,
  relation: z.enum(INDICATOR_RELATIONS),
  rationale: z.string(),
  review: reviewState,
});

export { LOCAL_SHARES } from '@ou-en-est-on/domain';

export const alignedService = z.object({
  id: z.string(),
  label: z.string(),
  themeId: z.string(),
  themeLabel: z.string(),
  strength: z.enum(ALIGNMENT_STRENGTHS),
});

export const proposalDetail = annotated(
  z.extend(proposalSummary, {
    clocks,
    textAsPublished: z.nullable(z.string()),
    textVersion: z.int(),
    motion: z.object({
      id: z.string(),
      year: z.int(),
      title: z.string(),
      fullTextAvailable: z.boolean(),
      sourceFile: z.string(),
    }),
    axis: z.object({ id: z.string(), position: z.int(), title: z.string() }),
    measure: z.nullable(z.object({ id: z.string(), position: z.int(), displayTitle: z.string() })),
    stake,
    previousId: z.nullable(z.string()),
    nextId: z.nullable(z.string()),
    history: z.array(progressEvent),
    lineage: z.object({ from: z.array(lineageLink), to: z.array(lineageLink) }),
    actions: z.array(linkedAction),
    indicators: z.array(linkedIndicator),
    exchanges: z.array(exchange),
    engagements: z.array(engagement),
    localSide: z.object({
      share: z.enum(LOCAL_SHARES),
      editionId: z.string(),
      editionOfficial: z.boolean(),
      services: z.array(alignedService),
      /** Questions of the module « motion » whose answers are direct evidence; counted apart from the services. */
      moduleQuestions: z.array(
        z.extend(z.pick(moduleQuestion, { id: true, label: true, kind: true, unit: true, adds: true }), {
          ...questionAnswers.shape,
          /** Whether it counts in the figure of this side: a level has a weight, a yes or a number has none. */
          counts: z.boolean(),
        }),
      ),
      /** Who answered the module on the day read, kind by kind. */
      moduleCoverage: z.array(kindCoverage),
      moduleCoverageExplain: explanation,
      rationale: z.nullable(z.string()),
      /** What respondents had done on the day read; null before any. */
      realisations: z.nullable(localFigure),
    }),
  }),
  { id: 'ProposalDetail' },
);
export type ProposalDetailDto = z.infer<typeof proposalDetail>;
