import { type CalendarDate, endOfParisDay } from '../shared/calendar-date.js';
import type { Campaign } from './campaign.js';

/**
 * The life of a campaign. It invites from the day it opens, and takes a photograph at the end of its last day; the living
 * states it invites to make public are edited before, during and after alike.
 */
export const CAMPAIGN_PHASES = ['announced', 'open', 'awaiting-photograph', 'photographed', 'cancelled'] as const;
export type CampaignPhase = (typeof CAMPAIGN_PHASES)[number];

export const CAMPAIGN_REFUSALS = ['campaign-photographed', 'campaign-cancelled', 'campaign-ended'] as const;
export type CampaignRefusal = (typeof CAMPAIGN_REFUSALS)[number];

/** What was begun before midnight has ended, well or not, a minute later. */
const LONGEST_REQUEST_MS = 60_000;

type Life = Pick<Campaign, 'opensOn' | 'photographOn' | 'cancelledAt' | 'photographedAt'>;

export function campaignPhase({ opensOn, photographOn, ...life }: Life, today: CalendarDate): CampaignPhase {
  if (life.cancelledAt !== null) return 'cancelled';
  if (life.photographedAt !== null) return 'photographed';
  if (today < opensOn) return 'announced';
  return today <= photographOn ? 'open' : 'awaiting-photograph';
}

const REFUSALS: Readonly<Record<CampaignPhase, CampaignRefusal | null>> = {
  announced: null,
  open: null,
  'awaiting-photograph': 'campaign-ended',
  photographed: 'campaign-photographed',
  cancelled: 'campaign-cancelled',
};

/** Why a campaign is no longer changed nor cancelled; null while it may be. */
export function campaignRefusal(campaign: Life, today: CalendarDate): CampaignRefusal | null {
  return REFUSALS[campaignPhase(campaign, today)];
}

/** True once the photograph can be taken: what was recorded on its day is then either kept or given up. */
export function isPhotographDue({ photographOn, cancelledAt, photographedAt }: Life, now: Date): boolean {
  if (cancelledAt !== null || photographedAt !== null) return false;
  return now.getTime() >= endOfParisDay(photographOn).getTime() + LONGEST_REQUEST_MS;
}
