import type { LifeStandingDto } from '@ou-en-est-on/contracts';
import type { SelfAssessmentStep } from '@ou-en-est-on/domain';

export type Step = Exclude<SelfAssessmentStep, 'edit'>;

const DONE: Readonly<Record<Step, string>> = {
  submit: 'C’est soumis. Qui valide le verra dans son espace.',
  'take-back': 'C’est repris\u00a0: vous pouvez continuer de répondre.',
  validate: 'C’est public dès maintenant.',
  withdraw: 'C’est retiré du public dès maintenant.',
};
const HANDED_BACK = 'C’est rendu à l’équipe, qui le verra dans son espace.';

/** What was done to a state, as it was read before. */
export function doneInWords(step: Step, { submittedBy }: Pick<LifeStandingDto, 'submittedBy'>): string {
  return step === 'take-back' && !submittedBy?.isYou ? HANDED_BACK : DONE[step];
}

type Reread = Pick<LifeStandingDto, 'status' | 'version' | 'lastValidation'>;

/** Whether a state that was read again shows a step taken since, of which the answer was lost. */
export function showsTaken(step: Step, before: Reread, now: Reread): boolean {
  if (now.version === before.version) return false;
  if (step === 'submit') return now.status === 'submitted';
  const isPublishedOtherwise = now.lastValidation?.recordedAt !== before.lastValidation?.recordedAt;
  if (step === 'take-back') return now.status === 'editing' && !isPublishedOtherwise;
  return isPublishedOtherwise && now.lastValidation?.kind === (step === 'validate' ? 'validated' : 'withdrawn');
}
