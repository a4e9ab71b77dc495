import {
  ALIGNMENT_STRENGTHS,
  COLLECTIVITY_KINDS,
  MAP_LEVELS,
  MODULE_QUESTION_KINDS,
  NOT_COMPARABLE_REASONS,
  SIDE_BANDS,
  STRATUM_IDS,
} from '@ou-en-est-on/domain';
import * as z from 'zod/mini';
import { clocks, clocksQuery, explanation, identifier, page, pageQuery } from '../shared/common.contract.js';
import { annotated, described } from '../shared/annotate.js';

/** How many respondents stand at a level of the edition, and their share of those whose level is known, in percent. */
export const levelCount = z.object({
  ...{ level: z.string(), label: z.string(), collectivities: z.int() },
  share: z.nullable(z.number()),
});

/** How the respondents stand on one service: levels, not concerned, awaited from another body and unanswered are told apart. */
export const realisation = z.object({
  id: z.string(),
  label: z.string(),
  themeId: z.string(),
  respondents: z.int(),
  levels: z.array(levelCount),
  notConcerned: z.int(),
  awaited: z.int(),
  unanswered: z.int(),
  /** Σ weights ÷ answers counted, in percent, and what the missing ones leave open; null where nobody is concerned. */
  value: z.nullable(z.number()),
  low: z.nullable(z.number()),
  high: z.nullable(z.number()),
});
export type RealisationDto = z.infer<typeof realisation>;

/** The same, with how its value and its range were made. */
export const serviceRealisation = annotated(z.extend(realisation, { explain: explanation }), {
  id: 'ServiceRealisation',
});
export type ServiceRealisationDto = z.infer<typeof serviceRealisation>;

/** Respondents of one kind among all of that kind, and the people who live there: kinds overlap, and are never added up. */
export const kindCoverage = annotated(
  z.object({
    kind: z.enum(COLLECTIVITY_KINDS),
    respondents: z.int(),
    collectivities: z.int(),
    population: z.int(),
    totalPopulation: z.int(),
  }),
  { id: 'KindCoverage' },
);
export type KindCoverageDto = z.infer<typeof kindCoverage>;

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
    distribution: z.array(z.object({ level: z.string(), label: z.string(), share: z.number() })),
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

/** What is answered to a question of the module « motion », of those it is put to that answered the module. */
export const questionAnswers = z.object({
  answers: z.int(),
  respondents: z.int(),
  notConcerned: z.int(),
  awaited: z.int(),
  /** The levels, or yes and no; empty of a number. */
  values: z.array(z.object({ code: z.string(), label: z.string(), collectivities: z.int() })),
  /** Of the numbers given: a quarter is below `low`, a half below `median`; null under five. */
  quartiles: z.nullable(z.object({ low: z.number(), median: z.number(), high: z.number() })),
  explain: explanation,
});
export type QuestionAnswersDto = z.infer<typeof questionAnswers>;

/** A question of the module, with what is answered to it; never counted among the services. */
export const questionRealisation = annotated(
  z.extend(questionAnswers, {
    ...{ id: z.string(), label: z.string(), kind: z.enum(MODULE_QUESTION_KINDS) },
    /** Of a number; null for the other kinds. */
    unit: z.nullable(z.string()),
  }),
  { id: 'QuestionRealisation' },
);
export type QuestionRealisationDto = z.infer<typeof questionRealisation>;

/** Every question of the module, in its order: always whole, hence `next` null. */
export const questionRealisationList = z.extend(page(questionRealisation), {
  clocks,
  /** Who made answers to the module public, respondents of the matrix or not. */
  respondents: z.int(),
  coverage: z.array(kindCoverage),
  explain: explanation,
});
export type QuestionRealisationListDto = z.infer<typeof questionRealisationList>;

const levelShare = z.object({ level: z.string(), label: z.string(), share: z.number() });

/** How the answers of the respondents to the services of a theme stand, put together, in percent. */
export const themeRealisation = annotated(
  z.object({
    id: z.string(),
    label: z.string(),
    /** Empty, and without a value, under five answers counted to one of its services. */
    distribution: z.array(levelShare),
    value: z.nullable(z.number()),
    low: z.nullable(z.number()),
    high: z.nullable(z.number()),
    explain: explanation,
  }),
  { id: 'ThemeRealisation' },
);
export type ThemeRealisationDto = z.infer<typeof themeRealisation>;

/** Every theme of the edition, in its order: always whole, hence `next` null. */
export const themeRealisationList = z.extend(page(themeRealisation), {
  clocks,
  editionId: z.string(),
  /** False of a working reconstruction, shown as one. */
  editionOfficial: z.boolean(),
  respondents: z.int(),
  /** Of all the themes together. */
  explain: explanation,
});
export type ThemeRealisationListDto = z.infer<typeof themeRealisationList>;

/**
 * What the collectivities of a département or of a région did, on the day read: those of every kind, itself included. Themes and
 * questions of fewer than five counted answers have no value, or are not in it.
 */
export const territorySide = annotated(
  z.object({
    clocks,
    territory: z.object({ id: z.string(), name: z.string() }),
    editionId: z.string(),
    editionOfficial: z.boolean(),
    respondents: z.int(),
    coverage: z.array(kindCoverage),
    coverageExplain: explanation,
    /** All the services together; empty, and without a value, under five answers counted to one of them. */
    distribution: z.array(levelShare),
    value: z.nullable(z.number()),
    low: z.nullable(z.number()),
    high: z.nullable(z.number()),
    explain: explanation,
    themes: z.array(themeRealisation),
    moduleRespondents: z.int(),
    moduleCoverage: z.array(kindCoverage),
    moduleCoverageExplain: explanation,
    questions: z.array(questionRealisation),
  }),
  { id: 'TerritorySide' },
);
export type TerritorySideDto = z.infer<typeof territorySide>;

/** A territory side by side with the others; under five answers counted to one service it has no value. */
export const territoryRealisation = annotated(
  z.object({
    territory: z.string(),
    territoryName: z.string(),
    respondents: z.int(),
    /** Answers whose level is known, to the service that has most of them. */
    counted: z.int(),
    value: z.nullable(z.number()),
    low: z.nullable(z.number()),
    high: z.nullable(z.number()),
    /** Position in `classes`. */
    classIndex: z.nullable(z.int()),
  }),
  { id: 'TerritoryRealisation' },
);
export type TerritoryRealisationDto = z.infer<typeof territoryRealisation>;

/** What is answered in a group to a question of the module whose answers are worth nothing that it says: shown beside. */
export const besideAnswers = annotated(
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
const classesOf = z.array(z.object({ from: z.number(), to: z.number(), count: z.int() }));

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
    /** Quantiles of the territories, lowest values first. */
    classes: classesOf,
    /** Smallest first; those where nobody answered are not in it. */
    strata: z.array(proposalStratum),
    strataExplain: explanation,
    /** The questions that `beside` is of. */
    questions: z.array(questionNamed),
  }),
  { id: 'ProposalRealisations' },
);
export type ProposalRealisationsDto = z.infer<typeof proposalRealisations>;

export const territoryRealisationQuery = z.extend(clocksQuery, {
  level: described(z._default(z.enum(MAP_LEVELS), 'department'), 'Niveau des territoires'),
  theme: described(z.optional(identifier), 'Thématique de la matrice ; toutes sans ce paramètre.'),
});
export type TerritoryRealisationQuery = z.output<typeof territoryRealisationQuery>;

/** Every territory of the level, by name: always whole, hence `next` null. */
export const comparedTerritories = z.extend(page(territoryRealisation), {
  editionId: z.string(),
  level: z.enum(MAP_LEVELS),
  explain: explanation,
  /** Quantiles, lowest values first. */
  classes: classesOf,
});
export type ComparedTerritoriesDto = z.infer<typeof comparedTerritories>;

/** The same on the day read, each collectivity counted where it is today. */
export const territoryRealisationList = z.extend(comparedTerritories, { clocks });
export type TerritoryRealisationListDto = z.infer<typeof territoryRealisationList>;

export const realisationQuery = z.extend(pageQuery, {
  theme: described(z.optional(identifier), 'Les services d’une thématique de la matrice.'),
  proposal: described(z.optional(identifier), 'Les services qui témoignent de cette proposition, « 2023-1.1.1 ».'),
});
export type RealisationQuery = z.output<typeof realisationQuery>;

/** The explanation is of the respondents, whom every count is among. */
export const realisationList = z.extend(page(serviceRealisation), {
  ...{ editionId: z.string(), respondents: z.int(), coverage: z.array(kindCoverage), explain: explanation },
});
export type RealisationListDto = z.infer<typeof realisationList>;
