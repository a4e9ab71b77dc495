import type { CollectivityKind } from '@ou-en-est-on/domain';

/** One, then several of them. */
export const COLLECTIVITY_KIND_LABELS = {
  commune: ['commune', 'communes'],
  epci: ['intercommunalité', 'intercommunalités'],
  department: ['département', 'départements'],
  region: ['région', 'régions'],
  'special-status': ['collectivité à statut particulier', 'collectivités à statut particulier'],
  overseas: ['collectivité d’outre-mer', 'collectivités d’outre-mer'],
  'territorial-establishment': ['établissement public territorial', 'établissements publics territoriaux'],
  syndicate: ['syndicat', 'syndicats'],
  other: ['autre organisme', 'autres organismes'],
} as const satisfies Record<CollectivityKind, readonly [string, string]>;
