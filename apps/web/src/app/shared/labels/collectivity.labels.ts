import type { CollectivityKind, Stratum } from '@ou-en-est-on/domain';

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

export const STRATUM_LABELS = {
  'under-500': 'moins de 500 habitants',
  '500-999': '500 à 999 habitants',
  '1000-3499': '1\u202f000 à 3\u202f499 habitants',
  '3500-9999': '3\u202f500 à 9\u202f999 habitants',
  '10000-19999': '10\u202f000 à 19\u202f999 habitants',
  '20000-50000': '20\u202f000 à 50\u202f000 habitants',
  '50001-99999': 'plus de 50\u202f000, moins de 100\u202f000 habitants',
  '100000-and-more': '100\u202f000 habitants et plus',
} as const satisfies Record<Stratum, string>;
