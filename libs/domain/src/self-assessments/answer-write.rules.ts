import { versionedWrite } from '../shared/versioned-write.rules.js';
import { type Answer, SPECIAL_ANSWERS } from './answer.js';

/** What somebody writes of a service, with the note and the addresses that stay theirs. */
export interface AnswerContent {
  readonly value: string | null;
  readonly providedBy: string | null;
  readonly note: string | null;
  /** Addresses of pages that show it. */
  readonly evidence: readonly string[];
  /** Of a question answered by a number. */
  readonly amount?: number | null;
  /** Of a question answered by yes, when it is known. */
  readonly datedOn?: string | null;
}

/** Why what is written cannot be an answer. */
export const ANSWER_FAULTS = [
  'unknown-level',
  'provider-missing',
  'provider-without-need',
  'provided-by-oneself',
] as const;
export type AnswerFault = (typeof ANSWER_FAULTS)[number];

/** What is wrong with an answer of this collectivity, in an edition with these levels; null when it can be kept. */
export function answerFault(
  collectivityId: string,
  { value, providedBy }: Pick<Answer, 'providedBy'> & { readonly value: string | null },
  levels: readonly { readonly code: string }[],
): AnswerFault | null {
  const known = [...levels.map(({ code }) => code), ...SPECIAL_ANSWERS];
  if (value !== null && !known.includes(value)) return 'unknown-level';
  if (value !== 'provided-by') return providedBy === null ? null : 'provider-without-need';
  if (providedBy === null) return 'provider-missing';
  return providedBy === collectivityId ? 'provided-by-oneself' : null;
}

const NOTHING: AnswerContent = { value: null, providedBy: null, note: null, evidence: [] };

/** What becomes of a written answer; the one kept may say the same already. */
export function answerWrite(
  kept: (AnswerContent & { readonly version: number }) | null,
  expectedVersion: number,
  written: AnswerContent,
): ReturnType<typeof versionedWrite> {
  return versionedWrite(kept?.version ?? 0, expectedVersion, saysTheSame(kept ?? NOTHING, written));
}

/** Whether two people, or one twice, wrote the same thing. */
export function saysTheSame(one: AnswerContent, other: AnswerContent): boolean {
  const names = ['value', 'providedBy', 'note', 'amount', 'datedOn'] as const;
  const words = names.every((name) => (one[name] ?? null) === (other[name] ?? null));
  return words && one.evidence.join('\n') === other.evidence.join('\n');
}
