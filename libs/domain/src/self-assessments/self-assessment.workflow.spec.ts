import {
  availableSteps,
  SELF_ASSESSMENT_STATUSES,
  SELF_ASSESSMENT_STEPS,
  type SelfAssessment,
  takeStep,
} from './self-assessment.workflow.js';

const edited: SelfAssessment = { status: 'editing', changes: 3, isPublic: false, isClosed: false };
const submitted: SelfAssessment = { ...edited, status: 'submitted' };

describe('the life of a living state', () => {
  it.each<[string, SelfAssessment, string[]]>([
    ['edited', edited, ['edit', 'submit']],
    ['edited, with a public state', { ...edited, isPublic: true }, ['edit', 'submit', 'withdraw']],
    ['of a collectivity that no longer exists', { ...edited, isClosed: true }, []],
    ['without a change', { ...edited, changes: 0 }, ['edit']],
    ['submitted', submitted, ['edit', 'take-back', 'validate']],
    ['submitted, then undone by hand', { ...submitted, changes: 0 }, ['edit', 'take-back']],
  ])('%s, offers its steps', (_case, state, steps) => {
    expect(availableSteps(state)).toEqual(steps);
  });

  it.each([
    ['validate', edited, 'not-submitted'],
    ['take-back', edited, 'not-submitted'],
    ['submit', submitted, 'already-submitted'],
    ['withdraw', submitted, 'already-submitted'],
    ['submit', { ...edited, changes: 0 }, 'nothing-changed'],
    ['validate', { ...submitted, changes: 0 }, 'nothing-changed'],
    ['withdraw', edited, 'nothing-public'],
    ['edit', { ...edited, isClosed: true }, 'collectivity-closed'],
    ['validate', { ...submitted, isClosed: true }, 'collectivity-closed'],
  ] as const)('refuses to %s, and says why', (step, state, reason) => {
    expect(takeStep(step, state)).toEqual({ allowed: false, reason });
  });

  it('takes back what was submitted when it is edited', () => {
    expect(takeStep('edit', submitted)).toEqual({ allowed: true, to: 'editing' });
  });

  it('reaches every status, from the first', () => {
    const reached = new Set<string>(['editing']);
    for (const status of SELF_ASSESSMENT_STATUSES) {
      if (!reached.has(status)) continue;
      for (const step of SELF_ASSESSMENT_STEPS) {
        const outcome = takeStep(step, { status, changes: 1, isPublic: true, isClosed: false });
        if (outcome.allowed) reached.add(outcome.to);
      }
    }
    expect([...reached].sort()).toEqual([...SELF_ASSESSMENT_STATUSES].sort());
  });
});
