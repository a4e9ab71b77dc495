import type {
  ActionDomain,
  ActionKind,
  ActionRelation,
  LegalState,
  MilestoneKind,
  MilestoneNature,
  MilestoneState,
  TextType,
} from '@ou-en-est-on/domain';

export const ACTION_KIND_LABELS = {
  law: 'Texte de loi ou règlement',
  plan: 'Plan',
  fund: 'Fonds',
  programme: 'Programme',
  body: 'Instance',
  platform: 'Plateforme',
} as const satisfies Record<ActionKind, string>;

export const TEXT_TYPE_LABELS = {
  law: 'Loi',
  'government-bill': 'Projet de loi',
  'members-bill': 'Proposition de loi',
  decree: 'Décret',
  order: 'Arrêté',
  ordinance: 'Ordonnance',
} as const satisfies Record<TextType, string>;

export const LEGAL_STATE_LABELS = {
  tabled: 'Déposé',
  'in-passage': 'En navette',
  'in-force': 'En vigueur',
} as const satisfies Record<LegalState, string>;

export const ACTION_DOMAIN_LABELS = {
  networks: 'Réseaux',
  mediation: 'Médiation numérique',
  'service-access': 'Accès aux services',
  ecology: 'Écologie',
  cybersecurity: 'Cybersécurité',
  data: 'Données',
  pooling: 'Mutualisation',
  finance: 'Finances',
  education: 'Éducation',
  'artificial-intelligence': 'Intelligence artificielle',
  training: 'Formation',
} as const satisfies Record<ActionDomain, string>;

export const MILESTONE_KIND_LABELS = {
  deliverable: 'Livrable',
  'legal-deadline': 'Échéance légale',
  event: 'Événement',
} as const satisfies Record<MilestoneKind, string>;

export const MILESTONE_NATURE_LABELS = {
  refusal: 'Refus',
  sanction: 'Sanction',
  vote: 'Vote',
} as const satisfies Record<MilestoneNature, string>;

/** « échéance passée, non vérifiée » says neither unmet nor done. */
export const MILESTONE_STATE_LABELS = {
  done: 'Fait',
  'not-met': 'Échéance passée, non atteinte selon la source',
  planned: 'Prévu',
  dropped: 'Abandonné',
  'passed-unverified': 'Échéance passée, non vérifiée',
} as const satisfies Record<MilestoneState, string>;

/** None of these claims that a motion caused an action. */
export const ACTION_RELATION_LABELS = {
  answers: 'Répond à la demande',
  contributes: 'Va dans le même sens',
  prepares: 'Prépare une réponse',
  contradicts: 'Va en sens contraire',
} as const satisfies Record<ActionRelation, string>;
