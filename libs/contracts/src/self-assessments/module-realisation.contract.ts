import { MODULE_QUESTION_KINDS } from '@ou-en-est-on/domain';
import * as z from 'zod/mini';
import { clocks, explanation, page } from '../shared/common.contract.js';
import { annotated } from '../shared/annotate.js';
import { kindCoverage } from './realisation.contract.js';

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
