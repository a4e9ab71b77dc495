/**
 * The life of a collectivity's living state, for one edition. It is edited at any time over the mandate; what is edited
 * becomes public only when somebody who may validate says so, and the public state stays until the next validation or
 * a withdrawal. Editing what was submitted takes it back: nobody validates what they have not been shown.
 */
export const SELF_ASSESSMENT_STATUSES = ['editing', 'submitted'] as const;
export type SelfAssessmentStatus = (typeof SELF_ASSESSMENT_STATUSES)[number];

export const SELF_ASSESSMENT_STEPS = ['edit', 'submit', 'take-back', 'validate', 'withdraw'] as const;
export type SelfAssessmentStep = (typeof SELF_ASSESSMENT_STEPS)[number];

/** What decides whether a step may be taken. */
export interface SelfAssessment {
  readonly status: SelfAssessmentStatus;
  /** Services answered otherwise than in the public state. */
  readonly changes: number;
  /** True while a validated state is public. */
  readonly isPublic: boolean;
  /** True once the collectivity no longer exists: its state is history. */
  readonly isClosed: boolean;
}

export const STEP_REFUSALS = [
  'collectivity-closed',
  'not-submitted',
  'already-submitted',
  'nothing-changed',
  'nothing-public',
] as const;
export type StepRefusal = (typeof STEP_REFUSALS)[number];

interface Transition {
  readonly from: readonly SelfAssessmentStatus[];
  readonly to: SelfAssessmentStatus;
  /** Why the step is refused from another status. */
  readonly otherwise: StepRefusal;
  /** What must also hold; null when it does. */
  readonly guard?: (state: SelfAssessment) => StepRefusal | null;
}

const hasChanges = ({ changes }: SelfAssessment): StepRefusal | null => (changes > 0 ? null : 'nothing-changed');
const hasPublicState = ({ isPublic }: SelfAssessment): StepRefusal | null => (isPublic ? null : 'nothing-public');

const TRANSITIONS = {
  edit: { from: ['editing', 'submitted'], to: 'editing', otherwise: 'already-submitted' },
  submit: { from: ['editing'], to: 'submitted', otherwise: 'already-submitted', guard: hasChanges },
  'take-back': { from: ['submitted'], to: 'editing', otherwise: 'not-submitted' },
  validate: { from: ['submitted'], to: 'editing', otherwise: 'not-submitted', guard: hasChanges },
  withdraw: { from: ['editing'], to: 'editing', otherwise: 'already-submitted', guard: hasPublicState },
} as const satisfies Record<SelfAssessmentStep, Transition>;

export type StepOutcome =
  | { readonly allowed: true; readonly to: SelfAssessmentStatus }
  | { readonly allowed: false; readonly reason: StepRefusal };

/** Whether a step may be taken now, and where it leads. Who may take it is another question. */
export function takeStep(step: SelfAssessmentStep, state: SelfAssessment): StepOutcome {
  if (state.isClosed) return { allowed: false, reason: 'collectivity-closed' };
  const { from, to, otherwise, guard }: Transition = TRANSITIONS[step];
  if (!from.includes(state.status)) return { allowed: false, reason: otherwise };
  const reason = guard?.(state) ?? null;
  return reason === null ? { allowed: true, to } : { allowed: false, reason };
}

/** The steps that may be taken now, in the order of the work. */
export function availableSteps(state: SelfAssessment): SelfAssessmentStep[] {
  return SELF_ASSESSMENT_STEPS.filter((step) => takeStep(step, state).allowed);
}
