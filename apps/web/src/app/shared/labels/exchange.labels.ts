import type { ExchangeKind, ExchangeSide } from '@ou-en-est-on/domain';

export const EXCHANGE_KIND_LABELS = {
  delivery: 'Remise de la motion',
  audience: 'Audience',
  speech: 'Allocution',
  announcement: 'Annonce',
  'written-reply': 'Réponse écrite',
  'parliamentary-reply': 'Réponse à une question parlementaire',
  request: 'Demande de l’association',
} as const satisfies Record<ExchangeKind, string>;

export const EXCHANGE_SIDE_LABELS = {
  government: 'Gouvernement',
  parliament: 'Parlement',
  agency: 'Agence de l’État',
  association: 'Association',
} as const satisfies Record<ExchangeSide, string>;
