import type { Campaign, CampaignContent } from '@ou-en-est-on/domain';
import type { EntityManager } from 'typeorm';
import { insertRow } from '../testing/insert-row.js';
import { CampaignEntity } from './campaign.entity.js';

export const CAMPAIGN_CONTENT: CampaignContent = {
  ...{ title: 'Mi-mandat', purpose: 'mid-term', mandate: '2026-2032', editionId: 'e' },
  ...{ kinds: ['syndicate'], strata: [], territoryIds: [], collectivityIds: [] },
  ...{ opensOn: '2026-10-01', photographOn: '2026-11-27' },
};

/** A campaign written straight in the database, whose days may be past. */
export async function insertCampaign(
  manager: EntityManager,
  { id = 'essai', ...given }: Partial<Campaign> = {},
): Promise<string> {
  await insertRow(manager, CampaignEntity, {
    ...{ id, ...CAMPAIGN_CONTENT, cancelledAt: null, cancelReason: null, version: 1 },
    ...{ editedAt: new Date('2026-09-01T08:00:00Z'), editedBy: 'p', ...given },
  });
  return id;
}
