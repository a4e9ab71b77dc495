import type { ReturnAct } from '@ou-en-est-on/data';
import {
  type Membership,
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

/**
 * In what quality somebody validates where they are a member.
 * @throws ProblemError other-collectivity, delegation-required
 */
export function qualityOf(membership: Membership | null, now: Date): ValidatorQuality {
  if (!membership) throw new ProblemError('other-collectivity');
  if (!membership.quality || !validates(membership, now)) throw new ProblemError('delegation-required');
  return membership.quality;
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
