import type { Campaign, CampaignContent } from './campaign.js';

/** A campaign for specs: open from 1 October to 27 November 2026. */
export function aCampaignContent(given: Partial<CampaignContent> = {}): CampaignContent {
  return {
    ...{ title: 'Mi-mandat', purpose: 'mid-term', mandate: '2026-2032', editionId: 'essai' },
    ...{ kinds: ['commune'], strata: [], territoryIds: [], collectivityIds: [] },
    ...{ opensOn: '2026-10-01', photographOn: '2026-11-27' },
    ...given,
  };
}

export function aCampaign(given: Partial<Campaign> = {}): Campaign {
  return {
    ...{ ...aCampaignContent(), id: 'mi-mandat', version: 1 },
    ...{ cancelledAt: null, cancelReason: null, photographedAt: null },
    ...given,
  };
}
