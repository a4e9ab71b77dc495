import type { MembershipDto } from '@ou-en-est-on/contracts';
import { frenchDate } from '@ou-en-est-on/ui';
import { MEMBER_ROLE_LABELS, VALIDATOR_QUALITY_LABELS } from '../shared/labels/people.labels';

/** « Élu·e · Délégation écrite Arrêté 2026-041 du 3 mars 2026 · valide ». */
export function membershipInWords({ role, quality, delegation, validates }: MembershipDto): string {
  const act = delegation ? ` ${delegation.reference} du ${frenchDate(delegation.date)}` : '';
  return [
    MEMBER_ROLE_LABELS[role],
    quality && `${VALIDATOR_QUALITY_LABELS[quality]}${act}`,
    validates ? 'valide l’état de la collectivité' : 'ne valide pas',
  ]
    .filter(Boolean)
    .join(' · ');
}
