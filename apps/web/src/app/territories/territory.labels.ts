import type { Duty, TerritoryChangeKind, TerritoryType, Tier } from '@ou-en-est-on/domain';

/** What lies inside a territory of a level. */
export const PARTS_LABELS = {
  country: 'Régions et outre-mer',
  region: 'Départements',
  department: 'Intercommunalités',
  overseas: 'Communes et districts',
  epci: 'Communes membres',
  commune: '',
} as const satisfies Record<TerritoryType, string>;

export const TIER_LABELS = {
  commune: 'commune',
  epci: 'intercommunalité',
  department: 'département',
  region: 'région',
} as const satisfies Record<Tier, string>;

export const CHANGE_LABELS = {
  created: 'Nouvelle dans le code officiel',
  closed: 'N’existe plus',
  returned: 'Existe de nouveau',
  renamed: 'Nouveau nom',
  'siren-changed': 'Nouveau numéro SIREN',
  'epci-changed': 'Nouvelle intercommunalité',
} as const satisfies Record<TerritoryChangeKind, string>;

export const DUTY_LABELS = {
  'responsible-strategy': 'Adopter une stratégie numérique responsable',
  'equipment-reuse': 'Orienter vers le réemploi une part du matériel informatique réformé',
  'accessible-services': 'Rendre accessibles aux personnes handicapées ses sites et ses démarches en ligne',
} as const satisfies Record<Duty['id'], string>;

/** On what this site says that a duty applies. */
export const DUTY_BASES = {
  population:
    'La loi vise les communes et les intercommunalités de plus de 50 000 habitants. Ce site le calcule d’après la population municipale\u00a0: aucune liste officielle n’a été trouvée.',
  'every-collectivity': 'La loi vise toutes les collectivités.',
} as const satisfies Record<Duty['basis'], string>;
