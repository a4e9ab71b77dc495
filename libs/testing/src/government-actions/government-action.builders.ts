import type { ActionObservation, ActionTarget, GovernmentAction, Milestone } from '@ou-en-est-on/domain';

export function aGovernmentAction(changes: Partial<GovernmentAction> = {}): GovernmentAction {
  return {
    id: 'plan-exemple',
    name: 'Plan d’exemple',
    kind: 'plan',
    textType: null,
    legalState: null,
    domain: 'networks',
    lead: 'Agence d’exemple',
    ministry: null,
    startDate: '2022',
    endDate: null,
    promise: 'Raccorder tous les locaux avant la fin de 2026.',
    note: null,
    toVerify: false,
    legalReferences: [],
    targets: [],
    milestones: [],
    observations: [],
    ...changes,
  };
}

const READ_FACT = {
  actionId: 'plan-exemple',
  evidenceId: null,
  verification: 'read-in-a-copy',
  toVerify: false,
  note: null,
} as const;

export function aMilestone(changes: Partial<Milestone> = {}): Milestone {
  return {
    ...READ_FACT,
    id: 'plan-exemple:m1',
    date: '2025-09-30',
    label: 'Première tranche ouverte',
    kind: 'deliverable',
    nature: null,
    state: 'done',
    ...changes,
  };
}

export function anActionTarget(changes: Partial<ActionTarget> = {}): ActionTarget {
  return {
    ...READ_FACT,
    id: 'plan-exemple:t1',
    metric: 'locaux raccordables',
    value: 100,
    unit: '%',
    due: '2026',
    ...changes,
  };
}

export function anActionObservation(changes: Partial<ActionObservation> = {}): ActionObservation {
  return {
    ...READ_FACT,
    id: 'plan-exemple:o1',
    metric: 'locaux raccordables',
    value: 93.5,
    valueMax: null,
    valueText: null,
    unit: '%',
    date: '2025-09-30',
    datePrecision: 'day',
    publishedOn: null,
    derived: false,
    ...changes,
  };
}
