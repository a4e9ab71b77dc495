import { z } from 'zod';
import { slug, text, year } from '../../shipped/schemas/common.schema.js';
import { computed } from '../json-cells.js';

const words = text.max(200);
const sentence = text.max(2_000);
const position = z.int().optional();

const service = z.strictObject({
  id: slug,
  label: words,
  description: sentence,
  position,
  derivedFrom: z.array(text),
  proposals: computed,
});

const theme = z.strictObject({
  id: slug,
  label: words,
  description: sentence,
  position,
  categoryId: slug,
  provenance: z.enum(['published', 'inferred']),
  proposalCount: computed,
  proposalCountExplain: computed,
  services: z.array(service).min(1),
});

/** An edition in a file, in the form the API gives it; the table form is read into it. */
export const editionContent = z.strictObject({
  edition: z.strictObject({
    id: slug,
    label: words,
    year,
    basedOn: sentence,
    warning: sentence.nullable(),
    previousEditionId: slug.nullable(),
    isCurrent: computed,
  }),
  counts: z.strictObject({ themes: z.int().min(1), services: z.int().min(1) }),
  official: z.boolean(),
  explain: computed,
  levelsExplain: computed,
  levels: z.array(z.strictObject({ code: slug, label: words, weight: z.number().min(0).max(1) })).min(1),
  specialAnswers: z.array(z.strictObject({ code: slug, label: words, note: sentence, asks: sentence.nullable() })),
  levelsNote: sentence,
  categories: z.array(z.strictObject({ id: slug, label: words, position })).min(1),
  themes: z.array(theme).min(1),
});
export type EditionContent = z.infer<typeof editionContent>;
