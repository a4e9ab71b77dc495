import type { NoAnswerReason, ValidationKind, ValidatorQuality } from '@ou-en-est-on/domain';

/** By whom a state is made public or withdrawn, and why. */
export interface ValidationAct {
  readonly kind: ValidationKind;
  /** Null when the collectivity ended: nobody signs it. */
  readonly quality: ValidatorQuality | null;
  readonly reason: string | null;
  readonly recordedAt: Date;
  readonly recordedBy: string;
}

/** By whom a submitted state is handed back without being validated, and what to look at again. */
export interface ReturnAct {
  readonly at: Date;
  readonly by: string;
  readonly reason: string | null;
}

/** What an answer says, whatever is answered: null where nothing is. */
export interface Said {
  readonly value: string | null;
  readonly providedBy: string | null;
}

/** What goes with a working answer, and stays with those who write it. */
export interface Writing {
  readonly note: string | null;
  readonly evidence: readonly string[];
  readonly editedAt: Date;
  readonly editedBy: string;
}

/** An answer that is kept, with its version. */
export interface KeptAnswer extends Said {
  readonly note: string | null;
  readonly evidence: readonly string[];
  readonly version: number;
  readonly editedBy: string;
}

/** One answer that differs between what is edited and what is public; null where there is none. */
export interface AnswerChange<S extends Said = Said> {
  readonly subjectId: string;
  readonly before: Answered<S> | null;
  readonly after: Answered<S> | null;
}

export type Answered<S extends Said> = S & { readonly value: string };

/** A public answer that others lead to. */
export interface ProvidedAnswer {
  readonly collectivityId: string;
  readonly subjectId: string;
  readonly value: string;
  readonly providedBy: string | null;
}

/** Why a collectivity has no public answer to give others: it no longer exists, or withdrew what it had. */
export interface LeftState {
  readonly collectivityId: string;
  readonly reason: Exclude<NoAnswerReason, 'no-validated-answer'>;
}

/** Where one kind of state is kept. */
export interface StateTables<S extends Said> {
  readonly state: string;
  /** The column that says what all of it is about: an edition, a module. */
  readonly about: string;
  readonly answer: string;
  /** The column that says what one answer is to: a service, a question. */
  readonly subject: string;
  readonly validation: string;
  readonly validated: string;
  readonly shown: string;
  /** Holds a row of each collectivity whose state is public. */
  readonly present: string;
  /** The function that makes a validation public. */
  readonly publish: string;
  /** The function that says why a state was withdrawn, to those of its collectivity. */
  readonly reason: string;
  /** Columns of what an answer says. */
  readonly said: Readonly<Record<keyof S, string>>;
}

export interface OfCollectivity {
  readonly collectivityId: string;
}
