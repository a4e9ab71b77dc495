import type { ReturnAct } from '@ou-en-est-on/data';
import {
  type Operation,
  type SelfAssessmentStep,
  type ValidationKind,
  validates,
  type ValidatorQuality,
} from '@ou-en-est-on/domain';
import { ProblemError } from '../http/problem-error.js';
import type { SignedIn } from '../http/signed-in.js';

/** The steps that are asked for by their name; editing is done by answering. */
export type AskedStepName = Exclude<SelfAssessmentStep, 'edit'>;

/** What one must be allowed to do to take a step. */
export const OPERATION_OF: Readonly<Record<SelfAssessmentStep, Operation>> = {
  edit: 'edit-working-state',
  submit: 'submit-state',
  'take-back': 'submit-state',
  validate: 'validate-state',
  withdraw: 'validate-state',
};

/** The steps that change what is public. */
export const PUBLISHES: Readonly<Partial<Record<AskedStepName, ValidationKind>>> = {
  validate: 'validated',
  withdraw: 'withdrawn',
};

/** In what quality who asks validates there; the guard already asked whether they may. */
export function qualityOf({ principal }: SignedIn, collectivityId: string, now: Date): ValidatorQuality {
  const found = principal.memberships.find((one) => one.collectivityId === collectivityId && validates(one, now));
  if (!found?.quality) throw new ProblemError('delegation-required');
  return found.quality;
}

/** What is taken back by somebody else than who submitted it is handed back to them. */
export function returnOf(
  { principal }: SignedIn,
  { step, reason = null }: { readonly step: AskedStepName; readonly reason?: string | null },
  submittedBy: string | null,
  at: Date,
): ReturnAct | null {
  if (step !== 'take-back' || submittedBy === principal.personId) return null;
  return { at, by: principal.personId, reason };
}
