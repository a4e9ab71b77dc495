import {
  type CalendarDate,
  type Exchange,
  explainMotionsWithoutWrittenReply,
  explainProposalsWithStateAct,
  type Explanation,
  type Motion,
  motionsWithoutWrittenReply,
  type Observation,
  type ProposalEntry,
  proposalsWithStateAct,
} from '@ou-en-est-on/domain';

export interface ComputedInputs {
  readonly motions: readonly Pick<Motion, 'year' | 'delivery'>[];
  readonly entries: readonly ProposalEntry[];
  readonly exchanges: readonly Exchange[];
}

/** Series of the values that this site computes from its own data. */
export const COMPUTED_SERIES = 'calcul';

type Computed = Pick<Observation, 'value' | 'note'>;

interface ComputedRule {
  readonly compute: (inputs: ComputedInputs, day: CalendarDate) => Computed;
  readonly explain: (inputs: ComputedInputs, day: CalendarDate) => Explanation;
}

const COMPUTED: Readonly<Record<string, ComputedRule>> = {
  'propositions-avec-acte': {
    compute: ({ entries }) => {
      const { total, provisional } = proposalsWithStateAct(entries);
      return { value: total, note: provisionalInWords(provisional) };
    },
    explain: ({ entries }) => explainProposalsWithStateAct(entries),
  },
  'motions-sans-reponse-ecrite': {
    compute: ({ motions, exchanges }, day) => ({
      value: motionsWithoutWrittenReply(motions, exchanges, day),
      note: null,
    }),
    explain: ({ motions, exchanges }, day) => explainMotionsWithoutWrittenReply(motions, exchanges, day),
  },
};

/** « dont 32 d’après des lectures provisoires » */
function provisionalInWords(count: number): string | null {
  if (count === 0) return null;
  return `dont ${count} d’après ${count === 1 ? 'une lecture provisoire' : 'des lectures provisoires'}`;
}

export const COMPUTED_INDICATORS = Object.keys(COMPUTED);

/** How each of them was made. */
export function computedExplanations(inputs: ComputedInputs, day: CalendarDate): ReadonlyMap<string, Explanation> {
  return new Map(Object.entries(COMPUTED).map(([indicatorId, { explain }]) => [indicatorId, explain(inputs, day)]));
}

/** The national value, on a day, of each indicator computed from our own data. */
export function computedObservations(inputs: ComputedInputs, day: CalendarDate): Observation[] {
  return Object.entries(COMPUTED).map(([indicatorId, { compute }]) => ({
    indicatorId,
    seriesId: COMPUTED_SERIES,
    territoryId: 'FR',
    date: day,
    datePrecision: 'day',
    kind: 'measured',
    ...compute(inputs, day),
    valueMax: null,
    atLeast: false,
    numerator: null,
    denominator: null,
    publishedRate: null,
    evidenceId: null,
    importId: COMPUTED_SERIES,
  }));
}
