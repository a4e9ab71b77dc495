import { MODULE_QUESTION_KINDS, REVIEW_STATES, TERRITORY_TYPES } from '@ou-en-est-on/domain';
import * as z from 'zod/mini';
import { explanation, page } from '../shared/common.contract.js';
import { annotated } from '../shared/annotate.js';

export const moduleQuestion = annotated(
  z.object({
    id: z.string(),
    position: z.int(),
    label: z.string(),
    kind: z.enum(MODULE_QUESTION_KINDS),
    unit: z.nullable(z.string()),
    help: z.string(),
    expectedEvidence: z.string(),
    /** What it brings that the matrix does not show. */
    adds: z.string(),
    proposalIds: z.array(z.string()),
    territoryTypes: z.array(z.enum(TERRITORY_TYPES)),
    populationMin: z.nullable(z.int()),
    populationMinExplain: explanation,
    populationNote: z.nullable(z.string()),
    legalBasis: z.nullable(z.object({ text: z.string(), url: z.string(), mandatory: z.string() })),
    note: z.nullable(z.string()),
    review: z.enum(REVIEW_STATES),
  }),
  { id: 'ModuleQuestion' },
);
export type ModuleQuestionDto = z.infer<typeof moduleQuestion>;

/** The questions in their order, and what the module is; never counted among the services of the matrix. */
export const moduleQuestionList = z.extend(page(moduleQuestion), {
  /** Of the total. */
  explain: explanation,
  module: z.object({
    id: z.string(),
    label: z.string(),
    purpose: z.string(),
    answersNote: z.string(),
    review: z.enum(REVIEW_STATES),
  }),
});
export type ModuleQuestionListDto = z.infer<typeof moduleQuestionList>;
