import type { Direction, IndicatorOrigin, IndicatorRelation, ObservationKind } from '@ou-en-est-on/domain';

export const OBSERVATION_KIND_LABELS = {
  initial: 'Valeur initiale',
  measured: 'Valeur mesurée',
  target: 'Cible',
} as const satisfies Record<ObservationKind, string>;

export const INDICATOR_ORIGIN_LABELS = {
  dataset: 'Jeu de données ouvert',
  'published-figures': 'Chiffres publiés',
  declared: 'Déclaré par les collectivités',
  computed: 'Calculé par ce site',
  'rule-only': 'Règle connue, aucune mesure publiée',
} as const satisfies Record<IndicatorOrigin, string>;

export const INDICATOR_RELATION_LABELS = {
  measures: 'Mesure la demande',
  proxy: 'Un signe indirect',
} as const satisfies Record<IndicatorRelation, string>;

export const DIRECTION_LABELS = {
  up: 'Une hausse est souhaitée',
  down: 'Une baisse est souhaitée',
} as const satisfies Record<Direction, string>;

export const FRESHNESS_LABELS = {
  fresh: 'À jour',
  overdue: 'Une valeur plus récente était attendue',
  unknown: 'Date de la prochaine valeur inconnue',
} as const satisfies Record<'fresh' | 'overdue' | 'unknown', string>;

export const TREND_LABELS = {
  rising: 'En hausse',
  stable: 'Stable',
  falling: 'En baisse',
} as const satisfies Record<'rising' | 'stable' | 'falling', string>;
