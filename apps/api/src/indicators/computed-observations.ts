import {
  type CalendarDate,
  type Exchange,
  motionsWithoutWrittenReply,
  type Observation,
  type ProposalEntry,
  proposalsWithStateAct,
} from '@ou-en-est-on/domain';

export interface ComputedInputs {
  readonly motions: readonly { readonly year: number }[];
  readonly entries: readonly ProposalEntry[];
  readonly exchanges: readonly Exchange[];
}

/** Series of the values that this site computes from its own data. */
export const COMPUTED_SERIES = 'calcul';

const RULES: Readonly<Record<string, (inputs: ComputedInputs) => number>> = {
  'propositions-avec-acte': ({ entries }) => proposalsWithStateAct(entries),
  'motions-sans-reponse-ecrite': ({ motions, exchanges }) => motionsWithoutWrittenReply(motions, exchanges),
};

export const COMPUTED_INDICATORS = Object.keys(RULES);

/** The national value, on a day, of each indicator computed from our own data. */
export function computedObservations(inputs: ComputedInputs, day: CalendarDate): Observation[] {
  return Object.entries(RULES).map(([indicatorId, rule]) => ({
    indicatorId,
    seriesId: COMPUTED_SERIES,
    territoryId: 'FR',
    date: day,
    datePrecision: 'day',
    kind: 'measured',
    value: rule(inputs),
    valueMax: null,
    atLeast: false,
    numerator: null,
    denominator: null,
    publishedRate: null,
    note: null,
    evidenceId: null,
    importId: COMPUTED_SERIES,
  }));
}
