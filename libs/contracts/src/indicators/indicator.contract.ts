import {
  DIRECTIONS,
  FRESHNESSES,
  INDICATOR_ORIGINS,
  OBSERVATION_KINDS,
  RATE_REASONS,
  TERRITORY_TYPES,
  TRENDS,
} from '@ou-en-est-on/domain';
import * as z from 'zod';
import {
  calendarDate,
  clocks,
  clocksQuery,
  datePrecision,
  evidence,
  explanation,
  identifiers,
  oneOrMore,
  page,
  pageQuery,
  reviewState,
} from '../shared/common.contract.js';

export const observation = z
  .object({
    /** `FR`, `REG-53`, `DEP-2A`. */
    territory: z.string(),
    territoryName: z.string(),
    date: calendarDate,
    datePrecision,
    kind: z.enum(OBSERVATION_KINDS),
    value: z.number(),
    valueMax: z.number().nullable(),
    atLeast: z.boolean(),
    numerator: z.number().nullable(),
    denominator: z.number().nullable(),
    publishedRate: z.number().nullable(),
    series: z.string(),
    note: z.string().nullable(),
    evidence: evidence.nullable(),
  })
  .meta({ id: 'Observation' });
export type ObservationDto = z.infer<typeof observation>;

/** 100 × (current − initial) / (target − initial). */
export const progressRate = z
  .object({
    /** Bounded to 0–100 for display; null when an input is missing, with the reason. */
    value: z.number().nullable(),
    /** Unbounded; null when an input is missing or the target was met at the start (the value is then 100 if still met, else 0). */
    raw: z.number().nullable(),
    reason: z.enum(RATE_REASONS).nullable(),
    initial: observation.nullable(),
    current: observation.nullable(),
    target: observation.nullable(),
    explain: explanation,
  })
  .meta({ id: 'ProgressRate' });
export type ProgressRateDto = z.infer<typeof progressRate>;

export const freshness = z
  .object({
    status: z.enum(FRESHNESSES),
    /** Day after which a new value is expected: last date + cadence + usual lag. */
    expectedBy: calendarDate.nullable(),
    explain: explanation,
  })
  .meta({ id: 'Freshness' });

export const trend = z.enum(TRENDS).nullable();

export const indicatorSummary = z
  .object({
    id: z.string(),
    label: z.string(),
    unit: z.string(),
    direction: z.enum(DIRECTIONS),
    publisher: z.string().nullable(),
    origin: z.enum(INDICATOR_ORIGINS),
    headline: z.boolean(),
    levels: z.array(z.enum(TERRITORY_TYPES)),
    review: reviewState,
    /** Latest national value of the definition, whatever its source. */
    current: observation.nullable(),
    /** Of the current value and of those competing: where they were read, or how we computed it. */
    explain: explanation,
    /** Other figures of the same period as the latest value: sources that say something else, latest first. */
    competing: z.array(observation),
    target: observation.nullable(),
    targetExplain: explanation.nullable(),
    rate: progressRate,
    trend,
    freshness,
    proposalCount: z.int(),
  })
  .meta({ id: 'IndicatorSummary' });
export type IndicatorSummaryDto = z.infer<typeof indicatorSummary>;

export const indicatorQuery = pageQuery.extend({
  ...clocksQuery.shape,
  headline: z.enum(['true', 'false']).optional().describe('Seulement les chiffres suivis à mi-mandat'),
  proposal: identifiers.optional().describe('Proposition liée'),
});
export type IndicatorQuery = z.output<typeof indicatorQuery>;

/** `explain` is of how many there are. */
export const indicatorList = page(indicatorSummary).extend({ clocks, explain: explanation });
export type IndicatorListDto = z.infer<typeof indicatorList>;

export const observationQuery = pageQuery.extend({
  ...clocksQuery.shape,
  limit: pageQuery.shape.limit.default(100),
  territory: identifiers.optional().describe('Territoires : FR, REG-53, DEP-2A. Sans ce filtre, tous.'),
  level: oneOrMore(TERRITORY_TYPES).optional().describe('Niveau des territoires'),
  kind: oneOrMore(OBSERVATION_KINDS).optional().describe('Nature de la valeur'),
  series: identifiers.optional().describe('Série'),
});
export type ObservationQuery = z.output<typeof observationQuery>;

/** Observations by date, then kind, then series; with one territory, its headline and rates come along. */
export const observationList = page(observation).extend({
  clocks,
  /** Of the values listed: their series, with source and last date. */
  explain: explanation,
  headline: observation.nullable(),
  headlineExplain: explanation.nullable(),
  rate: progressRate.nullable(),
  /** The same towards the next target not yet due. */
  interimRate: progressRate.nullable(),
  /** Of the rate that the source publishes itself; null when it publishes none. */
  publishedRateExplain: explanation.nullable(),
});
export type ObservationListDto = z.infer<typeof observationList>;
