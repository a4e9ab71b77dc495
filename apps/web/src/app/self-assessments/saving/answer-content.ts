import * as z from 'zod/mini';

/** What one answers, as it is typed. */
export const answerContent = z.object({
  value: z.nullable(z.string()),
  providedBy: z.nullable(z.object({ id: z.string(), name: z.string() })),
  note: z.nullable(z.string()),
  evidence: z.array(z.string()),
  /** Of a question whose answer is a number. */
  amount: z.nullable(z.number()),
  /** Of a question whose answer has a date. */
  datedOn: z.nullable(z.string()),
});
export type AnswerContent = z.infer<typeof answerContent>;

export const NO_ANSWER: AnswerContent = {
  ...{ value: null, providedBy: null, note: null, evidence: [], amount: null, datedOn: null },
};
