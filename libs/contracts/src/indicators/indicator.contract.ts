import {
  DIRECTIONS,
  FRESHNESSES,
  INDICATOR_ORIGINS,
  OBSERVATION_KINDS,
  PUBLISHED_RATE_VERDICTS,
  RATE_REASONS,
  TERRITORY_TYPES,
  TRENDS,
} from '@ou-en-est-on/domain';
import * as z from 'zod/mini';
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
import { annotated, described } from '../shared/annotate.js';

export const observation = annotated(
  z.object({
    /** `FR`, `REG-53`, `DEP-2A`. */
    territory: z.string(),
    territoryName: z.string(),
    date: calendarDate,
    datePrecision,
    kind: z.enum(OBSERVATION_KINDS),
    value: z.number(),
    valueMax: z.nullable(z.number()),
    atLeast: z.boolean(),
    numerator: z.nullable(z.number()),
    denominator: z.nullable(z.number()),
    publishedRate: z.nullable(z.number()),
    series: z.string(),
    note: z.nullable(z.string()),
    evidence: z.nullable(evidence),
  }),
  { id: 'Observation' },
);
export type ObservationDto = z.infer<typeof observation>;

/** 100 × (current − initial) / (target − initial). */
export const progressRate = annotated(
  z.object({
    /** Bounded to 0–100 for display; null when an input is missing, with the reason. */
    value: z.nullable(z.number()),
    /** Unbounded; null when an input is missing or the target was met at the start (the value is then 100 if still met, else 0). */
    raw: z.nullable(z.number()),
    reason: z.nullable(z.enum(RATE_REASONS)),
    initial: z.nullable(observation),
    current: z.nullable(observation),
    target: z.nullable(observation),
    explain: explanation,
  }),
  { id: 'ProgressRate' },
);
export type ProgressRateDto = z.infer<typeof progressRate>;

/** The rate that the source publishes itself, beside ours for the same value. */
export const publishedRate = annotated(
  z.object({
    value: z.number(),
    /** The value that it was published with. */
    observation,
    /** Ours for that value; null when an input is missing. */
    ours: z.nullable(z.number()),
    /** The first initial value, that ours starts from. */
    initial: z.nullable(observation),
    verdict: described(
      z.enum(PUBLISHED_RATE_VERDICTS),
      'Le même taux, un autre départ (« startedFrom »), ou rien de publié qui explique l’écart.',
    ),
    /** The initial value that gives the rate of the source. */
    startedFrom: z.nullable(observation),
    explain: explanation,
  }),
  { id: 'PublishedRate' },
);
export type PublishedRateDto = z.infer<typeof publishedRate>;

export const freshness = annotated(
  z.object({
    status: z.enum(FRESHNESSES),
    /** Day after which a new value is expected: last date + cadence + usual lag. */
    expectedBy: z.nullable(calendarDate),
    explain: explanation,
  }),
  { id: 'Freshness' },
);

export const trend = z.nullable(z.enum(TRENDS));

export const indicatorSummary = annotated(
  z.object({
    id: z.string(),
    label: z.string(),
    unit: z.string(),
    direction: z.enum(DIRECTIONS),
    publisher: z.nullable(z.string()),
    origin: z.enum(INDICATOR_ORIGINS),
    headline: z.boolean(),
    levels: z.array(z.enum(TERRITORY_TYPES)),
    review: reviewState,
    /** Latest national value of the definition, whatever its source. */
    current: z.nullable(observation),
    /** Of the current value and of those competing: where they were read, or how we computed it. */
    explain: explanation,
    /** Other figures of the same period as the latest value: sources that say something else, latest first. */
    competing: z.array(observation),
    target: z.nullable(observation),
    targetExplain: z.nullable(explanation),
    rate: progressRate,
    trend,
    freshness,
    proposalCount: z.int(),
  }),
  { id: 'IndicatorSummary' },
);
export type IndicatorSummaryDto = z.infer<typeof indicatorSummary>;

export const indicatorQuery = z.extend(pageQuery, {
  ...clocksQuery.shape,
  headline: described(z.optional(z.enum(['true', 'false'])), 'Seulement les chiffres suivis à mi-mandat'),
  proposal: described(z.optional(identifiers), 'Proposition liée'),
});
export type IndicatorQuery = z.output<typeof indicatorQuery>;

/** `explain` is of how many there are. */
export const indicatorList = z.extend(page(indicatorSummary), { clocks, explain: explanation });
export type IndicatorListDto = z.infer<typeof indicatorList>;

export const observationQuery = z.extend(pageQuery, {
  ...clocksQuery.shape,
  limit: z._default(pageQuery.shape.limit, 100),
  territory: described(z.optional(identifiers), 'Territoires : FR, REG-53, DEP-2A. Sans ce filtre, tous.'),
  level: described(z.optional(oneOrMore(TERRITORY_TYPES)), 'Niveau des territoires'),
  kind: described(z.optional(oneOrMore(OBSERVATION_KINDS)), 'Nature de la valeur'),
  series: described(z.optional(identifiers), 'Série'),
});
export type ObservationQuery = z.output<typeof observationQuery>;

/** Observations by date, then kind, then series; with one territory, its headline and rates come along. */
export const observationList = z.extend(page(observation), {
  clocks,
  /** Of the values listed, of one territory all those found: their series, with source and last date. */
  explain: explanation,
  headline: z.nullable(observation),
  headlineExplain: z.nullable(explanation),
  rate: z.nullable(progressRate),
  /** The same towards the next target not yet due. */
  interimRate: z.nullable(progressRate),
  /** Null when the source publishes none. */
  publishedRate: z.nullable(publishedRate),
});
export type ObservationListDto = z.infer<typeof observationList>;
