import type { CampaignPurpose } from '@ou-en-est-on/domain';

export const PURPOSE_LABELS = {
  'label-year': 'Année du label',
  'mid-term': 'Mi-mandat',
  other: 'Autre',
} as const satisfies Record<CampaignPurpose, string>;
