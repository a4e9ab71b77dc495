/** Answers that no score counts, whatever the levels of the edition. */
export const SPECIAL_ANSWERS = ['not-concerned', 'provided-by'] as const;

/** What a collectivity says of one service. Unanswered is the absence of an answer, never a value. */
export interface Answer {
  readonly serviceId: string;
  /** A level of the edition, or a special answer. */
  readonly value: string;
  /** The collectivity that provides the service, with `provided-by` and with it alone. */
  readonly providedBy: string | null;
}

/** A level of an edition, as scores read it. */
export interface WeightedLevel {
  readonly code: string;
  /** From 0 to 1. */
  readonly weight: number;
}

/** Where a collectivity is found to stand on one service, once what others provide is looked up. */
export type Standing =
  | {
      readonly kind: 'level';
      readonly level: string;
      /** The collectivity whose validated answer is inherited; null for one's own answer. */
      readonly from: string | null;
    }
  | { readonly kind: 'not-concerned' }
  | {
      readonly kind: 'awaited';
      readonly reason: AwaitedReason;
      /** The collectivity that is awaited, however long the way to it; null when none is. */
      readonly from: string | null;
    };

/** Why a collectivity has no validated answer: it withdrew what it had, it no longer exists, or it gave none. */
export const NO_ANSWER_REASONS = ['no-validated-answer', 'withdrawn', 'closed'] as const;
export type NoAnswerReason = (typeof NO_ANSWER_REASONS)[number];

/** Why a service provided by another collectivity has no level: nothing is guessed in its place. */
export const AWAITED_REASONS = [...NO_ANSWER_REASONS, 'circle', 'provider-not-concerned'] as const;
export type AwaitedReason = (typeof AWAITED_REASONS)[number];
