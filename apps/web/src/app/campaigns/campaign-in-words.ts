import type { CampaignDetailDto, CampaignSummaryDto } from '@ou-en-est-on/contracts';
import { type CampaignPhase, COLLECTIVITY_KIND_WORDS } from '@ou-en-est-on/domain';
import { frenchCount, frenchDate, frenchNumber } from '@ou-en-est-on/ui';
import { STRATUM_LABELS } from '../shared/labels/collectivity.labels';

export const PHASE_LABELS = {
  announced: 'annoncée',
  open: 'ouverte',
  'awaiting-photograph': 'photographie en cours',
  photographed: 'photographiée',
  cancelled: 'annulée',
} as const satisfies Record<CampaignPhase, string>;

type Dated = Pick<CampaignSummaryDto, 'phase' | 'opensOn' | 'photographOn'>;

/** When it invites, and of which day its photograph is. */
export function phaseInWords({ phase, opensOn, photographOn }: Dated): string {
  const [opening, day] = [frenchDate(opensOn), frenchDate(photographOn)];
  switch (phase) {
    case 'announced':
      return `Elle ouvre le ${opening}. Sa photographie montrera les états publics à la fin du ${day}.`;
    case 'open':
      return `Ouverte depuis le ${opening}. Sa photographie montrera les états publics à la fin du ${day}.`;
    case 'awaiting-photograph':
      return `Son dernier jour, le ${day}, est passé. Sa photographie est en train d’être prise.`;
    case 'photographed':
      return `Photographiée à la fin du ${day}. Ce qu’elle a compté ne change plus.`;
    case 'cancelled':
      return `Annulée. Elle devait aller du ${opening} au ${day}.`;
  }
}

/** « 12 sur 300, soit 4 % »; without a rate under five invited. */
export function responseInWords({
  invited,
  respondents,
  rate,
}: Pick<CampaignSummaryDto, 'invited' | 'respondents' | 'rate'>): string {
  const counts = `${frenchNumber(respondents)} sur ${frenchCount(invited, 'invitée')}`;
  return rate === null ? counts : `${counts}, soit ${rateInWords(rate)}`;
}

/** Neither none nor all, as long as one answered, or one did not. */
export function rateInWords(rate: number): string {
  if (rate > 0 && rate < 1) return `moins de 1\u202f%`;
  if (rate > 99 && rate < 100) return `plus de 99\u202f%`;
  return `${frenchNumber(rate, 0)}\u202f%`;
}

/** Whom it invites by kind, size and place; null when only named collectivities are. */
export function invitationInWords({ kinds, strata, territories }: CampaignDetailDto['invitation']): string | null {
  if (kinds.length === 0) return null;
  const who = kinds.map((kind) => COLLECTIVITY_KIND_WORDS[kind][1]).join(', ');
  const sizes = strata.length === 0 ? '' : ` de ${strata.map((stratum) => STRATUM_LABELS[stratum]).join(', ou de ')}`;
  const where = territories.length === 0 ? 'toute la France' : territories.map(({ name }) => name).join(', ');
  return `${who.charAt(0).toUpperCase()}${who.slice(1)}${sizes}\u00a0; ${where}`;
}
