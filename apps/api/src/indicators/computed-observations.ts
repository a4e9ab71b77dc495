import {
  type CalendarDate,
  type Exchange,
  explainMotionsWithoutWrittenReply,
  explainProposalsWithStateAct,
  type Explanation,
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

interface ComputedRule {
  readonly value: (inputs: ComputedInputs) => number;
  readonly explain: (inputs: ComputedInputs) => Explanation;
}

const COMPUTED: Readonly<Record<string, ComputedRule>> = {
  'propositions-avec-acte': {
    value: ({ entries }) => proposalsWithStateAct(entries),
    explain: ({ entries }) => explainProposalsWithStateAct(entries),
  },
  'motions-sans-reponse-ecrite': {
    value: ({ motions, exchanges }) => motionsWithoutWrittenReply(motions, exchanges),
    explain: ({ motions, exchanges }) => explainMotionsWithoutWrittenReply(motions, exchanges),
  },
};

export const COMPUTED_INDICATORS = Object.keys(COMPUTED);

/** How each of them was made. */
export function computedExplanations(inputs: ComputedInputs): ReadonlyMap<string, Explanation> {
  return new Map(Object.entries(COMPUTED).map(([indicatorId, { explain }]) => [indicatorId, explain(inputs)]));
}

/** The national value, on a day, of each indicator computed from our own data. */
export function computedObservations(inputs: ComputedInputs, day: CalendarDate): Observation[] {
  return Object.entries(COMPUTED).map(([indicatorId, { value }]) => ({
    indicatorId,
    seriesId: COMPUTED_SERIES,
    territoryId: 'FR',
    date: day,
    datePrecision: 'day',
    kind: 'measured',
    value: value(inputs),
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
