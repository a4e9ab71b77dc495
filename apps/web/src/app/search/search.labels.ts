import type { SearchFacet, SearchKind, SearchPart } from '@ou-en-est-on/domain';

/** What one result is. */
export const SEARCH_KIND_LABELS = {
  proposal: 'Proposition',
  'government-action': 'Action de l’État',
  indicator: 'Indicateur',
  exchange: 'Échange',
} as const satisfies Record<SearchKind, string>;

/** What the filter of a kind lists. */
export const SEARCH_KIND_PLURALS = {
  proposal: 'Propositions',
  'government-action': 'Actions de l’État',
  indicator: 'Indicateurs',
  exchange: 'Échanges',
} as const satisfies Record<SearchKind, string>;

/** Where a passage stands in its page; null for what stands there without a label. */
export const SEARCH_PART_LABELS = {
  text: null,
  keywords: 'Mots-clés',
  measure: 'Mesure',
  axis: 'Axe',
  promise: null,
  lead: 'Qui la porte',
  note: 'Note',
  'legal-reference': 'Texte',
  target: 'Cible',
  milestone: 'Jalon',
  figure: 'Chiffre',
  definition: 'Définition',
  method: 'Méthode',
  limits: 'Limites',
  source: 'Producteur',
  counterpart: 'Interlocuteur',
  'cited-action': 'Action citée',
} as const satisfies Record<SearchPart, string | null>;

export const SEARCH_FACET_LABELS = {
  kind: 'Nature',
  motion: 'Motion ou congrès',
  stake: 'Enjeu des propositions',
} as const satisfies Record<SearchFacet, string>;
