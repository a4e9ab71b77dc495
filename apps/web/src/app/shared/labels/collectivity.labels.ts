import type { CollectivityKind } from '@ou-en-est-on/domain';

export const COLLECTIVITY_KIND_LABELS = {
  commune: 'Commune',
  epci: 'Intercommunalité à fiscalité propre',
  department: 'Conseil départemental',
  region: 'Conseil régional',
  'special-status': 'Collectivité à statut particulier ou unique',
  overseas: 'Collectivité d’outre-mer',
  'territorial-establishment': 'Établissement public territorial',
  syndicate: 'Syndicat',
  other: 'Autre organisme public',
} as const satisfies Record<CollectivityKind, string>;
