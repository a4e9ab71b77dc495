import { ALIGNMENT_STRENGTHS } from '@ou-en-est-on/domain';
import * as z from 'zod';

export const matrixService = z
  .object({
    id: z.string(),
    label: z.string(),
    description: z.string(),
    position: z.int(),
    proposals: z.array(z.object({ id: z.string(), strength: z.enum(ALIGNMENT_STRENGTHS) })),
  })
  .meta({ id: 'MatrixService' });

export const matrixTheme = z
  .object({
    id: z.string(),
    label: z.string(),
    description: z.string(),
    position: z.int(),
    categoryId: z.string(),
    provenance: z.enum(['published', 'inferred']),
    proposalCount: z.int(),
    services: z.array(matrixService),
  })
  .meta({ id: 'MatrixTheme' });

export const labelMatrix = z
  .object({
    edition: z.object({ id: z.string(), label: z.string(), year: z.int(), basedOn: z.string(), warning: z.string() }),
    /** False for a working reconstruction, shown as one. */
    official: z.boolean(),
    levels: z.array(z.object({ code: z.string(), label: z.string(), weight: z.number() })),
    specialAnswers: z.array(z.object({ code: z.string(), label: z.string(), note: z.string() })),
    levelsNote: z.string(),
    categories: z.array(z.object({ id: z.string(), label: z.string(), position: z.int() })),
    themes: z.array(matrixTheme),
  })
  .meta({ id: 'LabelMatrix' });
export type LabelMatrixDto = z.infer<typeof labelMatrix>;
