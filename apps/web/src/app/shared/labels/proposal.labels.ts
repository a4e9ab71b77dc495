import type { Actor, AlignmentStrength, LineageKind, Tag } from '@ou-en-est-on/domain';
import type { FACT_KINDS, LOCAL_SHARES, ProposalSort } from '@ou-en-est-on/contracts';

export const ACTOR_LABELS = {
  state: 'État',
  parliament: 'Parlement',
  'public-operator': 'Opérateur public',
  'private-operator': 'Opérateur privé',
  collectivities: 'Collectivités',
  association: 'Association',
  other: 'Autre acteur',
} as const satisfies Record<Actor, string>;

export const TAG_LABELS = {
  mutualisation: 'Mutualisation',
  formation: 'Formation',
} as const satisfies Record<Tag, string>;

/** How a later proposal takes up an earlier one. */
export const LINEAGE_LABELS = {
  repeated: 'Reprise',
  reworded: 'Reformulée',
  merged: 'Fusionnée avec d’autres',
  split: 'Scindée',
  extended: 'Prolongée',
} as const satisfies Record<LineageKind, string>;

export const ALIGNMENT_LABELS = {
  direct: 'C’est l’objet de la proposition',
  indirect: 'Un signe seulement',
} as const satisfies Record<AlignmentStrength, string>;

/** What collectivities can do for a proposal. */
export const LOCAL_SHARE_LABELS = {
  state: 'Les collectivités n’ont pas de part à cette demande.',
  shared: 'L’État et les collectivités ont chacun leur part.',
  collectivities: 'Cette demande relève d’abord des collectivités.',
} as const satisfies Record<(typeof LOCAL_SHARES)[number], string>;

/** What a fact is: a milestone is a date set, it does not say that it was met. */
export const FACT_KIND_LABELS = {
  target: 'Cible',
  milestone: 'Jalon',
  observation: 'Constat',
} as const satisfies Record<(typeof FACT_KINDS)[number], string>;

export const PROPOSAL_SORT_LABELS = {
  document: 'Ordre des motions',
  recent: 'Dernier fait connu',
  'longest-asked': 'Demandées depuis le plus longtemps',
  progress: 'Avancement côté État',
  disagreement: 'Écart entre État et collectivités',
} as const satisfies Record<ProposalSort, string>;
