import type { PartialDate } from './calendar-date.js';

interface Rule {
  /** Raised whenever the same inputs would give another figure. */
  readonly version: number;
  /** What the figure is called where rules are listed. */
  readonly name: string;
  /** How the figure is made, in the words of its readers. */
  readonly formula: string;
}

/** Every rule that makes a displayed figure, with the words that explain it. The rules themselves are beside their subject. */
export const RULES = {
  'progress-counts': {
    version: 2,
    name: 'Propositions par avancement',
    formula: 'Propositions par avancement affiché : lecture publiée, sinon provisoire, sinon d’après qui doit agir.',
  },
  'asked-in': {
    version: 1,
    name: 'Motions portant la demande',
    formula: 'Motions portant la même demande, en remontant les filiations sauf prolongations.',
  },
  'headline-value': {
    version: 1,
    name: 'Valeur de référence',
    formula: 'Dernière valeur mesurée, toutes sources confondues.',
  },
  'progress-rate': {
    version: 1,
    name: 'Taux de progression',
    formula: '100 × (actuelle − initiale) ÷ (cible − initiale), entre 0 et 100.',
  },
  freshness: {
    version: 1,
    name: 'Fraîcheur',
    formula: 'Dernière date + rythme de publication + délai habituel.',
  },
  'proposals-with-state-act': {
    version: 1,
    name: 'Propositions suivies d’un acte',
    formula: 'Propositions adressées à l’État dont l’avancement est engagé, partiellement réalisé ou réalisé.',
  },
  'motions-without-written-reply': {
    version: 1,
    name: 'Motions sans réponse écrite',
    formula: 'Motions − motions dont une réponse écrite du Gouvernement ou d’une agence est connue.',
  },
  respondents: {
    version: 1,
    name: 'Collectivités répondantes',
    formula: 'Collectivités dont l’autoévaluation validée est publique.',
  },
  'module-respondents': {
    version: 1,
    name: 'Répondants au module « motion »',
    formula: 'Collectivités dont une réponse au module « motion » au moins est publique.',
  },
  'local-side': {
    version: 2,
    name: 'Côté collectivités',
    formula:
      'Σ poids des niveaux ÷ réponses comptées, parmi les répondants, aux services et aux questions du module auxquelles on répond par un niveau ; un signe indirect compte pour moitié.',
  },
  'local-side-by-group': {
    version: 2,
    name: 'Côté collectivités, par territoire et par strate',
    formula:
      'Le côté collectivités de la proposition, parmi les répondants de chaque groupe ; rien sous cinq réponses comptées à un même service ou à une même question.',
  },
  'self-assessment-score': {
    version: 1,
    name: 'Score d’une autoévaluation',
    formula:
      'Σ poids des niveaux ÷ services dont le niveau est connu, non concernés et attendus mis à part : ni la note du jury, ni son @.',
  },
  'self-assessment-progress': {
    version: 1,
    name: 'Avancement d’une autoévaluation',
    formula: 'Services renseignés, par un niveau, « non concerné » ou « assuré par une autre collectivité ».',
  },
  'self-assessment-changes': {
    version: 1,
    name: 'Réponses changées',
    formula: 'Réponses qui diffèrent de ce qui est public, celles effacées comprises.',
  },
  'self-assessment-awaited': {
    version: 1,
    name: 'Réponses en attente d’une autre collectivité',
    formula: 'Réponses « assuré par une autre collectivité » dont celle-ci n’a validé aucun niveau.',
  },
  'module-progress': {
    version: 1,
    name: 'Avancement du module « motion »',
    formula: 'Questions répondues parmi celles posées à la collectivité, à part des services du label.',
  },
  'module-answers': {
    version: 2,
    name: 'Réponses au module « motion »',
    formula:
      'Collectivités à qui la question est posée et dont la dernière réponse validée est publique, celles assurées par une autre comprises.',
  },
  'service-together': {
    version: 1,
    name: 'Réalisation d’un service',
    formula:
      'Σ poids des niveaux ÷ réponses comptées à ce service ; la fourchette met ce qui manque au plus bas, puis au plus haut. Qui n’est pas concerné ne compte pas.',
  },
  'respondents-together': {
    version: 2,
    name: 'Réponses mises ensemble',
    formula:
      'Σ poids des niveaux ÷ réponses comptées des répondants ; rien sous cinq réponses comptées à un même service.',
  },
  'comparison-group': {
    version: 2,
    name: 'Groupe de comparaison',
    formula:
      'Σ poids des niveaux ÷ réponses comptées des autres répondants de même type du groupe ; rien sous cinq réponses comptées à un même service.',
  },
  disagreement: {
    version: 5,
    name: 'Écart entre les deux côtés',
    formula:
      'Tiers des collectivités − tiers de l’État ; rien sous cinq réponses comptées à un même service ou à une même question, ni si la fourchette passe un tiers.',
  },
  'response-rate': {
    version: 1,
    name: 'Taux de réponse à une campagne',
    formula:
      '100 × collectivités invitées dont l’autoévaluation validée est publique ÷ collectivités invitées ; rien sous cinq invitées.',
  },
  'photograph-difference': {
    version: 2,
    name: 'Différence entre deux photographies',
    formula:
      'Valeur de la photographie la plus récente − valeur de l’autre, en points, chacune parmi ses répondants ; rien sous cinq réponses comptées à un même service.',
  },
  'published-value': {
    version: 1,
    name: 'Valeur publiée',
    formula: 'Valeur telle que publiée par sa source, sans calcul de ce site.',
  },
  'derived-value': {
    version: 1,
    name: 'Valeur déduite',
    formula: 'Calcul de ce site à partir de la source citée ; la note dit lequel.',
  },
  'published-rate': {
    version: 1,
    name: 'Taux publié par la source',
    formula: 'Taux tel que publié par la source, à côté du nôtre pour la même valeur.',
  },
  'matching-count': {
    version: 1,
    name: 'Éléments trouvés',
    formula: 'Éléments qui répondent à tous les choix faits.',
  },
  'facet-counts': {
    version: 1,
    name: 'Nombres à côté des filtres',
    formula: 'Éléments trouvés avec ce choix et tous les autres filtres en vigueur.',
  },
  'actor-counts': {
    version: 1,
    name: 'Propositions par acteur',
    formula: 'Propositions qui nomment l’acteur ; « en premier » quand il est nommé le premier.',
  },
  'motion-content': {
    version: 1,
    name: 'Contenu d’une motion',
    formula: 'Axes, propositions et engagements comptés dans le texte de la motion.',
  },
  'reply-wait': {
    version: 1,
    name: 'Jours depuis la remise',
    formula: 'Jours écoulés depuis le dernier jour de remise connu, sans réponse écrite connue.',
  },
  'linked-proposals': {
    version: 1,
    name: 'Propositions liées',
    formula: 'Propositions rapprochées de cet élément, chacune comptée une fois.',
  },
  'facts-to-verify': {
    version: 1,
    name: 'Faits à vérifier',
    formula: 'Faits connus de ce site et encore à vérifier : ni affichés, ni comptés.',
  },
  'loaded-values': {
    version: 1,
    name: 'Valeurs chargées',
    formula: 'Valeurs de la série, hors imports annulés.',
  },
  'matrix-content': {
    version: 1,
    name: 'Contenu de la matrice',
    formula: 'Thématiques, services et propositions correspondantes, comptés dans l’édition affichée.',
  },
  'territory-comparison': {
    version: 1,
    name: 'Carte et classement',
    formula:
      'Dernière valeur mesurée de chaque territoire. Rang 1 : la valeur la plus souhaitée. Classes d’effectifs proches.',
  },
} as const satisfies Record<string, Rule>;
export type RuleId = keyof typeof RULES;
export const RULE_IDS = Object.keys(RULES) as [RuleId, ...RuleId[]];

export interface ExplainedInput {
  readonly label: string;
  readonly value: number | string | null;
  readonly source: string | null;
  readonly date: PartialDate | null;
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
