import type { ReviewState } from '../shared/review.js';
import type { TerritoryType } from '../shared/territory-type.js';

/** How a question is answered: by a level of the matrix's edition, by yes or no and a date, by a number. */
export const MODULE_QUESTION_KINDS = ['level', 'yes-no-date', 'number'] as const;
export type ModuleQuestionKind = (typeof MODULE_QUESTION_KINDS)[number];

/** The text that makes a question's subject a duty, and of whom. */
export interface LegalBasis {
  readonly text: string;
  readonly url: string;
  readonly mandatory: string;
}

/** A question whose answer is direct evidence for proposals; never one of the label's services. */
export interface ModuleQuestion {
  readonly id: string;
  readonly moduleId: string;
  readonly position: number;
  readonly label: string;
  readonly kind: ModuleQuestionKind;
  /** Of a number; null for the other kinds. */
  readonly unit: string | null;
  readonly help: string;
  readonly expectedEvidence: string;
  /** What it brings that the matrix does not show. */
  readonly adds: string;
  readonly territoryTypes: readonly TerritoryType[];
  /** From how many inhabitants the subject is a duty or can be compared; the question stays open below. */
  readonly populationMin: number | null;
  readonly populationNote: string | null;
  readonly legalBasis: LegalBasis | null;
  readonly note: string | null;
  readonly review: ReviewState;
  readonly proposalIds: readonly string[];
}

/** The complementary questions beside the matrix, answered on their own and counted apart. */
export interface MotionModule {
  readonly id: string;
  readonly label: string;
  readonly purpose: string;
  readonly answersNote: string;
  readonly review: ReviewState;
  readonly questions: readonly ModuleQuestion[];
}
