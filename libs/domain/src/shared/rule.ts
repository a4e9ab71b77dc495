import type { CalendarDate } from './calendar-date.js';

interface Rule {
  /** Raised whenever the same inputs would give another figure. */
  readonly version: number;
  /** How the figure is made, in the words of its readers. */
  readonly formula: string;
}

/** Every rule that makes a displayed figure, with the words that explain it. The rules themselves are beside their subject. */
export const RULES = {
  'progress-counts': {
    version: 1,
    formula: 'Propositions par avancement affiché : lecture publiée, sinon provisoire.',
  },
  'asked-in': {
    version: 1,
    formula: 'Motions portant la même demande, en remontant les filiations sauf prolongations.',
  },
  'headline-value': {
    version: 1,
    formula: 'Dernière valeur mesurée, toutes sources confondues.',
  },
  'progress-rate': {
    version: 1,
    formula: '100 × (actuelle − initiale) ÷ (cible − initiale), entre 0 et 100.',
  },
  freshness: {
    version: 1,
    formula: 'Dernière date + rythme de publication + délai habituel.',
  },
  'proposals-with-state-act': {
    version: 1,
    formula: 'Propositions adressées à l’État dont l’avancement est engagé, partiellement réalisé ou réalisé.',
  },
  'motions-without-written-reply': {
    version: 1,
    formula: 'Motions − motions dont une réponse écrite du Gouvernement ou d’une agence est connue.',
  },
  respondents: {
    version: 1,
    formula: 'Collectivités dont l’autoévaluation validée est publique.',
  },
  'local-side': {
    version: 1,
    formula: 'Σ poids des niveaux ÷ réponses comptées, parmi les répondants ; un signe indirect compte pour moitié.',
  },
  'self-assessment-score': {
    version: 1,
    formula: 'Σ poids des niveaux ÷ services répondus et concernés : ni la note du jury, ni son @.',
  },
  disagreement: {
    version: 1,
    formula:
      'Tiers des collectivités − tiers de l’État ; rien sous cinq répondants, ni si la fourchette passe un tiers.',
  },
} as const satisfies Record<string, Rule>;
export type RuleId = keyof typeof RULES;

export interface ExplainedInput {
  readonly label: string;
  readonly value: number | string | null;
  readonly source: string | null;
  readonly date: CalendarDate | null;
}

/** How a figure was made: its rule, what went in, and of how many things something is known. */
export interface Explanation {
  readonly ruleId: RuleId;
  readonly ruleVersion: number;
  readonly formula: string;
  readonly inputs: readonly ExplainedInput[];
  readonly coverage: { readonly known: number; readonly total: number } | null;
}

export function explained(
  ruleId: RuleId,
  inputs: readonly ExplainedInput[],
  coverage: Explanation['coverage'] = null,
): Explanation {
  const { version, formula } = RULES[ruleId];
  return { ruleId, ruleVersion: version, formula, inputs, coverage };
}

/** An input that we count ourselves: it has neither source nor date of its own. */
export function counted(label: string, value: number | string | null): ExplainedInput {
  return { label, value, source: null, date: null };
}
