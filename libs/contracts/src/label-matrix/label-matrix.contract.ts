import { ALIGNMENT_STRENGTHS } from '@ou-en-est-on/domain';
import * as z from 'zod/mini';
import { explanation, identifier, page } from '../shared/common.contract.js';
import { annotated, described } from '../shared/annotate.js';

export const matrixService = annotated(
  z.object({
    id: z.string(),
    label: z.string(),
    description: z.string(),
    position: z.int(),
    /** Services of the previous edition it comes from. */
    derivedFrom: z.array(z.string()),
    proposals: z.array(z.object({ id: z.string(), strength: z.enum(ALIGNMENT_STRENGTHS) })),
  }),
  { id: 'MatrixService' },
);

export const matrixTheme = annotated(
  z.object({
    id: z.string(),
    label: z.string(),
    description: z.string(),
    position: z.int(),
    categoryId: z.string(),
    provenance: z.enum(['published', 'inferred']),
    proposalCount: z.int(),
    proposalCountExplain: explanation,
    services: z.array(matrixService),
  }),
  { id: 'MatrixTheme' },
);

export const labelMatrix = annotated(
  z.object({
    edition: z.object({
      id: z.string(),
      label: z.string(),
      year: z.int(),
      basedOn: z.string(),
      /** What a reader must know first; an official edition may have none. */
      warning: z.nullable(z.string()),
      previousEditionId: z.nullable(z.string()),
      isCurrent: z.boolean(),
    }),
    counts: z.object({ themes: z.int(), services: z.int() }),
    /** False for a working reconstruction, shown as one. */
    official: z.boolean(),
    /** Of how many themes and services the edition has. */
    explain: explanation,
    levels: z.array(z.object({ code: z.string(), label: z.string(), weight: z.number() })),
    levelsExplain: explanation,
    specialAnswers: z.array(
      z.object({ code: z.string(), label: z.string(), note: z.string(), asks: z.nullable(z.string()) }),
    ),
    levelsNote: z.string(),
    categories: z.array(z.object({ id: z.string(), label: z.string(), position: z.int() })),
    themes: z.array(matrixTheme),
  }),
  { id: 'LabelMatrix' },
);
export type LabelMatrixDto = z.infer<typeof labelMatrix>;

export const labelMatrixQuery = z.object({
  edition: described(z.optional(identifier), 'Édition ; sans ce paramètre, celle que le site montre.'),
});
export type LabelMatrixQuery = z.output<typeof labelMatrixQuery>;

export const matrixEditionSummary = annotated(
  z.object({
    id: z.string(),
    label: z.string(),
    year: z.int(),
    official: z.boolean(),
    isCurrent: z.boolean(),
    basedOn: z.string(),
    warning: z.nullable(z.string()),
    previousEditionId: z.nullable(z.string()),
    themeCount: z.int(),
    serviceCount: z.int(),
    explain: explanation,
  }),
  { id: 'MatrixEditionSummary' },
);

export const matrixEditionList = page(matrixEditionSummary);
export type MatrixEditionListDto = z.infer<typeof matrixEditionList>;
