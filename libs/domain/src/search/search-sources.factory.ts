import type { Exchange } from '../exchanges/exchange.js';
import type {
  ActionObservation,
  ActionTarget,
  GovernmentAction,
  Milestone,
} from '../government-actions/government-action.js';
import type { Indicator } from '../indicators/indicator.js';
import type { Axis, Measure } from '../motions/motion.js';

const READ = {
  actionId: 'plan',
  evidenceId: null,
  verification: 'read-in-a-copy',
  toVerify: false,
  note: null,
} as const;

export function axis(changes: Partial<Axis> = {}): Axis {
  return {
    ...{ id: '2023-1', motionId: '2023', position: 1, title: 'L’axe', question: null, intro: null, keywords: [] },
    ...{ workshop: null, stakeId: 'access' },
    ...changes,
  };
}

export function measure(changes: Partial<Measure> = {}): Measure {
  return {
    ...{ id: '2023-1.2', motionId: '2023', axisId: '2023-1', position: 1, title: 'MESURE', displayTitle: 'La mesure' },
    keywords: [],
    ...changes,
  };
}

export function action(changes: Partial<GovernmentAction> = {}): GovernmentAction {
  return {
    ...{
      id: 'plan',
      name: 'Le plan',
      kind: 'plan',
      textType: null,
      legalState: null,
      domain: 'networks',
      lead: 'Agence',
    },
    ...{ ministry: null, startDate: null, endDate: null, promise: 'Du débit.', note: null, toVerify: false },
    ...{ legalReferences: [], targets: [], milestones: [], observations: [] },
    ...changes,
  };
}

export function target(changes: Partial<ActionTarget> = {}): ActionTarget {
  return { ...READ, id: 'plan:t1', metric: 'locaux', value: 100, unit: '%', due: '2025', ...changes };
}

export function milestone(changes: Partial<Milestone> = {}): Milestone {
  return {
    ...READ,
    ...{ id: 'plan:m1', date: '2025', label: 'Une étape', kind: 'event', nature: null, state: 'planned' },
    ...changes,
  };
}

export function figure(changes: Partial<ActionObservation> = {}): ActionObservation {
  return {
    ...READ,
    ...{ id: 'plan:o1', metric: 'locaux', value: 79, valueMax: null, valueText: null, unit: '%', date: '2023' },
    ...{ datePrecision: 'year', publishedOn: null, derived: false },
    ...changes,
  };
}

export function indicator(changes: Partial<Indicator> = {}): Indicator {
  return {
    ...{
      id: 'debit',
      label: 'Débit',
      definition: 'D',
      unit: '%',
      direction: 'up',
      levels: ['country'],
      publisher: null,
    },
    ...{ dataset: null, licence: null, cadence: null, cadenceDays: null, usualLagDays: null, method: 'M', limits: 'L' },
    ...{ origin: 'dataset', headline: true, review: 'proposed' },
    ...changes,
  };
}

export function exchange(changes: Partial<Exchange> = {}): Exchange {
  return {
    ...{ id: 'remise', congressYear: 2023, kind: 'delivery', side: 'government', date: '2023', datePrecision: 'year' },
    ...{ counterpartName: null, counterpartRole: 'Ministre', summary: 'Motion remise.', subject: null, question: null },
    ...{ citedActions: [], factRefs: [], sources: [], note: null },
    ...changes,
  };
}
