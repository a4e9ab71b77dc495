import type { Confidence, ReviewState, StakeId, TerritoryType } from '@ou-en-est-on/domain';

export const TERRITORY_TYPE_LABELS = {
  country: 'France',
  region: 'Régions',
  department: 'Départements',
  overseas: 'Outre-mer (autres collectivités et territoires)',
  epci: 'Intercommunalités',
  commune: 'Communes',
} as const satisfies Record<TerritoryType, string>;

/** One territory of a level. */
export const TERRITORY_TYPE_NAMES = {
  country: 'Pays',
  region: 'Région',
  department: 'Département',
  overseas: 'Outre-mer',
  epci: 'Intercommunalité',
  commune: 'Commune',
} as const satisfies Record<TerritoryType, string>;

export const CONFIDENCE_LABELS = {
  low: 'Confiance faible',
  medium: 'Confiance moyenne',
  high: 'Confiance forte',
} as const satisfies Record<Confidence, string>;

export const REVIEW_LABELS = {
  proposed: 'Proposé, à valider',
  validated: 'Validé',
} as const satisfies Record<ReviewState, string>;

/** The labels of the data, where only the code is at hand. */
export const STAKE_LABELS = {
  access: 'Égalité d’accès au numérique',
  'responsible-strategy': 'Stratégie numérique responsable',
  'public-services': 'Pilotage des services publics numériques',
  risks: 'Risques numériques',
} as const satisfies Record<StakeId, string>;
