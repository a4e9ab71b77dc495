import { DIRECTIONS, INDICATOR_ORIGINS, INDICATOR_RELATIONS, TERRITORY_TYPES } from '@ou-en-est-on/domain';
import { z } from 'zod';
import {
  calendarDate,
  count,
  datePrecision,
  factRef,
  nullableText,
  partialDate,
  position,
  proposalId,
  provenance,
  reviewState,
  sha256,
  slug,
  territoryId,
  text,
  webAddress,
  year,
} from './common.schema.js';

const indicator = z.strictObject({
  id: slug,
  label: text.max(60),
  definition: text,
  unit: text,
  direction: z.enum(DIRECTIONS),
  directionNote: nullableText,
  levels: z.array(z.enum(TERRITORY_TYPES)).min(1),
  publisher: nullableText,
  dataset: nullableText,
  licence: nullableText,
  cadence: nullableText,
  cadenceDays: position.nullable(),
  usualLagDays: count.nullable(),
  method: text,
  limits: text,
  origin: z.enum(INDICATOR_ORIGINS),
  headline: z.boolean(),
  review: reviewState,
  /** The series whose file is shipped, if any. */
  seriesId: slug.nullable(),
  /** The shipped file the value is computed from, if any. */
  computedFrom: nullableText,
  /** Facts of the State's actions that measure the same definition. */
  observations: z.array(factRef),
  targets: z.array(factRef),
});
export type ShippedIndicator = z.infer<typeof indicator>;

export const indicatorsFile = z.strictObject({
  kind: z.literal('indicators'),
  provenance,
  counts: z.strictObject({ indicators: count, headline: count, withSeries: count, withObservations: count }),
  indicators: z.array(indicator),
});

export const proposalIndicatorsFile = z.strictObject({
  kind: z.literal('proposal-indicators'),
  provenance,
  counts: z.strictObject({ links: count, byRelation: z.record(z.enum(INDICATOR_RELATIONS), count) }),
  links: z.array(
    z.strictObject({
      proposalId,
      indicatorId: slug,
      relation: z.enum(INDICATOR_RELATIONS),
      rationale: text,
      review: reviewState,
    }),
  ),
});

/** The label's yearly results, as published: observations of one indicator for France. */
export const labelHistoryFile = z.strictObject({
  kind: z.literal('label-history'),
  provenance,
  counts: z.strictObject({ observations: count }),
  indicatorId: slug,
  seriesId: slug,
  territoryId,
  observations: z.array(
    z.strictObject({
      year,
      editionNumber: position.nullable(),
      editionInferred: z.boolean(),
      date: partialDate,
      datePrecision,
      place: nullableText,
      value: count,
      atLeast: z.boolean(),
      valueText: text,
      breakdown: z.record(z.string(), count),
      source: text,
      note: nullableText,
    }),
  ),
});

/** Beside a CSV file carried byte for byte: what it is, whose, under which licence. */
export const openDataSeriesFile = z.strictObject({
  kind: z.literal('open-data-series'),
  provenance,
  counts: z.strictObject({ rows: count }),
  file: z.string().regex(/^[a-z0-9-]+\.csv$/, 'nom d’un fichier CSV du même dossier attendu'),
  sha256,
  seriesId: slug,
  indicatorId: slug,
  publisher: text,
  dataset: text,
  datasetUrl: webAddress,
  licence: text,
  attribution: text,
  repository: nullableText,
  commit: nullableText,
  commitDate: calendarDate.nullable(),
  sourcePath: nullableText,
  sourceUrl: webAddress,
  retrievedOn: calendarDate.nullable(),
});
