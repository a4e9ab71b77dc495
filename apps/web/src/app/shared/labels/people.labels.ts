import type { MemberRole, SiteRole, ValidatorQuality } from '@ou-en-est-on/domain';

export const SITE_ROLE_LABELS = {
  correspondent: 'Correspondant·e d’un service de l’État',
  staff: 'Équipe de l’association',
  reviewer: 'Relecture',
  board: 'Bureau de l’association',
  admin: 'Administration du site',
} as const satisfies Record<SiteRole, string>;

export const MEMBER_ROLE_LABELS = {
  agent: 'Agent·e',
  elected: 'Élu·e',
} as const satisfies Record<MemberRole, string>;

export const VALIDATOR_QUALITY_LABELS = {
  mayor: 'Maire',
  president: 'Président·e',
  delegate: 'Délégation écrite',
} as const satisfies Record<ValidatorQuality, string>;
