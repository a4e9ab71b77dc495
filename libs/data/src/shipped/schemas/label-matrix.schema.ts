import { z } from 'zod';
import { count, nullableText, position, provenance, reviewState, slug, text, year } from './common.schema.js';

const service = z.strictObject({
  id: slug,
  position,
  label: text.max(60),
  description: text.max(160),
  /** Ids of the services of 2014 it was rebuilt from. */
  derivedFrom: z.array(text),
  change: z.enum(['merged', 'reworded']),
  widened: nullableText,
});

const theme = z.strictObject({
  id: slug,
  position,
  label: text,
  description: text,
  categoryId: slug,
  categoryReview: reviewState,
  provenance: z.enum(['published', 'inferred']),
  publishedAs: text,
  services: z.array(service).min(1),
});

const edition = z.strictObject({
  id: slug,
  label: text,
  year,
  official: z.boolean(),
  basedOn: text,
  warning: text,
  levels: z.array(z.strictObject({ code: slug, label: text, weight: z.number().min(0).max(1) })).min(1),
  specialAnswers: z.array(z.strictObject({ code: slug, label: text, note: text, asks: nullableText })),
  levelsNote: text,
  levelsReview: reviewState,
});

export const labelMatrixFile = z.strictObject({
  kind: z.literal('label-matrix'),
  provenance,
  counts: z.strictObject({ categories: count, themes: count, services: count, services2014: count }),
  edition,
  categories: z.array(z.strictObject({ id: slug, label: text, position })),
  themes: z.array(theme).min(1),
  /** Services of 2014 placed in another theme than theirs, to fill a new one. */
  movedServices: z.array(z.strictObject({ id2014: text, fromThemeId: slug, serviceId: slug })),
});
