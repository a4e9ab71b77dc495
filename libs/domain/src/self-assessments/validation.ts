import type { Answer } from './answer.js';

/** A living state made public, withdrawn from the public, or ended with the collectivity itself. */
export const VALIDATION_KINDS = ['validated', 'withdrawn', 'ended'] as const;
export type ValidationKind = (typeof VALIDATION_KINDS)[number];

/** One answer that differs between what is edited and what is public; null where there is none. */
export interface AnswerChange {
  readonly serviceId: string;
  readonly before: Omit<Answer, 'serviceId'> | null;
  readonly after: Omit<Answer, 'serviceId'> | null;
}
