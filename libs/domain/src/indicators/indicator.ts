import type { CalendarDate, DatePrecision } from '../shared/calendar-date.js';
import type { ReviewState } from '../shared/review.js';
import type { TerritoryType } from '../shared/territory-type.js';

/** Whether a higher or a lower value is wished for. */
export const DIRECTIONS = ['up', 'down'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Where an indicator's values come from: an open dataset, the collectivities' own word, our rules, or nowhere yet. */
export const INDICATOR_ORIGINS = ['dataset', 'published-figures', 'declared', 'computed', 'rule-only'] as const;
export type IndicatorOrigin = (typeof INDICATOR_ORIGINS)[number];

export interface Indicator {
  /** Slug, `fibre-raccordable`. */
  readonly id: string;
  readonly label: string;
  readonly definition: string;
  readonly unit: string;
  readonly direction: Direction;
  readonly levels: readonly TerritoryType[];
  readonly publisher: string | null;
  readonly dataset: string | null;
  readonly licence: string | null;
  /** In words, as the publisher announces it. */
  readonly cadence: string | null;
  /** Days between two values when the cadence is regular; null when it is not. */
  readonly cadenceDays: number | null;
  /** Usual days between the end of the period and its publication. */
  readonly usualLagDays: number | null;
  readonly method: string;
  readonly limits: string;
  readonly origin: IndicatorOrigin;
  /** One of the figures followed at mid-term. */
  readonly headline: boolean;
  readonly review: ReviewState;
}

export const OBSERVATION_KINDS = ['initial', 'measured', 'target'] as const;
export type ObservationKind = (typeof OBSERVATION_KINDS)[number];

/** A value of an indicator for a territory and a date, as one source gave it. */
export interface Observation {
  readonly indicatorId: string;
  /** The publisher's own series id (`ind-306`), or the file of published figures the value was read in. */
  readonly seriesId: string;
  /** `FR`, `REG-53`, `DEP-2A`. */
  readonly territoryId: string;
  readonly date: CalendarDate;
  readonly datePrecision: DatePrecision;
  readonly kind: ObservationKind;
  readonly value: number;
  /** Upper end, when the source gives a range. */
  readonly valueMax: number | null;
  /** True when the source says "at least" this value. */
  readonly atLeast: boolean;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** The publisher's own progress rate beside the value, as published. */
  readonly publishedRate: number | null;
  readonly note: string | null;
  readonly evidenceId: string | null;
  readonly importId: string;
}

/** `measures`: the indicator measures the proposal's object or a clear part of it; `proxy`: a sign, shown as one. */
export const INDICATOR_RELATIONS = ['measures', 'proxy'] as const;
export type IndicatorRelation = (typeof INDICATOR_RELATIONS)[number];

export interface ProposalIndicatorLink {
  readonly proposalId: string;
  readonly indicatorId: string;
  readonly relation: IndicatorRelation;
  readonly rationale: string;
  readonly review: ReviewState;
}
