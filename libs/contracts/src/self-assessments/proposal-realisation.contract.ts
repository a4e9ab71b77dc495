import { ALIGNMENT_STRENGTHS, MAP_LEVELS, NOT_COMPARABLE_REASONS, SIDE_BANDS, STRATUM_IDS } from '@ou-en-est-on/domain';
import * as z from 'zod/mini';
import { clocks, clocksQuery, explanation } from '../shared/common.contract.js';
import { annotated, described } from '../shared/annotate.js';
import { kindCoverage, levelShare, realisation } from './realisation.contract.js';
import { valueClasses } from './territory-realisation.contract.js';

/** How far apart the two sides are: −2, the State is the furthest ahead; +2, the collectivities are. */
export const disagreementFigure = annotated(
  z.object({
    difference: z.nullable(z.int()),
    state: z.nullable(z.enum(SIDE_BANDS)),
    local: z.nullable(z.enum(SIDE_BANDS)),
    /** Why the sides are not compared; null when they are. */
    reason: z.nullable(z.enum(NOT_COMPARABLE_REASONS)),
    explain: explanation,
  }),
  { id: 'Disagreement' },
);
export type DisagreementDto = z.infer<typeof disagreementFigure>;

/** The collectivities' side of a proposal among respondents, in percent. */
export const localFigure = annotated(
  z.object({
    respondents: z.int(),
    distribution: z.array(levelShare),
    value: z.nullable(z.number()),
    low: z.nullable(z.number()),
    high: z.nullable(z.number()),
    indirectOnly: z.boolean(),
    services: z.array(z.extend(realisation, { strength: z.enum(ALIGNMENT_STRENGTHS) })),
    /** Questions of the module that a level answers: direct evidence, counted here and never among the services. */
    questions: z.array(z.omit(realisation, { themeId: true })),
    /** Who made answers to the module public, respondents of the matrix or not. */
    moduleRespondents: z.int(),
    coverage: z.array(kindCoverage),
    coverageExplain: explanation,
    disagreement: disagreementFigure,
    explain: explanation,
  }),
  { id: 'LocalFigure' },
);
export type LocalFigureDto = z.infer<typeof localFigure>;

/** What is answered in a group to a question of the module whose answers are worth nothing that it says: shown beside. */
const besideAnswers = annotated(
  z.object({
    questionId: z.string(),
    answers: z.int(),
    /** Share of yes among yes and no, in percent; null under five of them. */
    yes: z.nullable(z.number()),
    /** Of the numbers given, in the unit of the question; null under five of them. */
    median: z.nullable(z.number()),
  }),
  { id: 'BesideAnswers' },
);

const groupFigure = z.object({
  respondents: z.int(),
  moduleRespondents: z.int(),
  /** Answers whose level is known, to the service or the question that has most of them. */
  counted: z.int(),
  /** Null, with its range, where they are fewer than five. */
  value: z.nullable(z.number()),
  low: z.nullable(z.number()),
  high: z.nullable(z.number()),
  beside: z.array(besideAnswers),
});
export type GroupFigureDto = z.infer<typeof groupFigure>;

/** The local side of a proposal among the respondents of a territory. */
export const proposalTerritory = annotated(
  z.extend(groupFigure, { territory: z.string(), territoryName: z.string(), classIndex: z.nullable(z.int()) }),
  { id: 'ProposalTerritory' },
);

export const proposalStratum = annotated(z.extend(groupFigure, { stratum: z.enum([...STRATUM_IDS, 'unknown']) }), {
  id: 'ProposalStratum',
});

const questionNamed = z.object({ id: z.string(), label: z.string(), unit: z.nullable(z.string()) });

export const proposalRealisationQuery = z.extend(clocksQuery, {
  level: described(z._default(z.enum(MAP_LEVELS), 'department'), 'Niveau des territoires'),
});
export type ProposalRealisationQuery = z.output<typeof proposalRealisationQuery>;

/** The local side of a proposal by territory and by stratum, as both are drawn today, on the day read. */
export const proposalRealisations = annotated(
  z.object({
    clocks,
    proposalId: z.string(),
    editionId: z.string(),
    level: z.enum(MAP_LEVELS),
    /** Every territory of the level, by name. */
    territories: z.array(proposalTerritory),
    territoriesExplain: explanation,
    /** Of the territories. */
    classes: valueClasses,
    /** Smallest first; those where nobody answered are not in it. */
    strata: z.array(proposalStratum),
    strataExplain: explanation,
    /** The questions that `beside` is of. */
    questions: z.array(questionNamed),
  }),
  { id: 'ProposalRealisations' },
);
export type ProposalRealisationsDto = z.infer<typeof proposalRealisations>;
