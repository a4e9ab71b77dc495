import * as z from 'zod';

/** What one answers, as it is typed. */
export const answerContent = z.object({
  value: z.string().nullable(),
  providedBy: z.object({ id: z.string(), name: z.string() }).nullable(),
  note: z.string().nullable(),
  evidence: z.array(z.string()),
  /** Of a question whose answer is a number. */
  amount: z.number().nullable(),
  /** Of a question whose answer has a date. */
  datedOn: z.string().nullable(),
});
export type AnswerContent = z.infer<typeof answerContent>;

export const NO_ANSWER: AnswerContent = {
  ...{ value: null, providedBy: null, note: null, evidence: [], amount: null, datedOn: null },
};
