import type { CalendarDate } from '../shared/calendar-date.js';
import type { CollectivityKind } from '../territories/collectivity.js';
import type { Stratum } from '../territories/stratum.js';

/** What a campaign is for. */
export const CAMPAIGN_PURPOSES = ['label-year', 'mid-term', 'other'] as const;
export type CampaignPurpose = (typeof CAMPAIGN_PURPOSES)[number];

/**
 * Whom a campaign invites: those of some kinds, of some strata and of some régions or départements only where these are
 * said; and collectivities named one by one.
 */
export interface Invitation {
  readonly kinds: readonly CollectivityKind[];
  readonly strata: readonly Stratum[];
  readonly territoryIds: readonly string[];
  readonly collectivityIds: readonly string[];
}

/** What somebody who runs campaigns writes. */
export interface CampaignContent extends Invitation {
  readonly title: string;
  readonly purpose: CampaignPurpose;
  /** First and last year: `2020-2026`. */
  readonly mandate: string;
  readonly editionId: string;
  readonly opensOn: CalendarDate;
  /** The photograph is of the end of that day, in Paris. */
  readonly photographOn: CalendarDate;
}

export interface Campaign extends CampaignContent {
  readonly id: string;
  readonly version: number;
  readonly cancelledAt: Date | null;
  readonly cancelReason: string | null;
  readonly photographedAt: Date | null;
}

export const CAMPAIGN_TITLE_LIMIT = 120;
export const CAMPAIGN_NAMED_LIMIT = 2_000;

/** The last part of the address of a campaign's page: `mi-mandat-2026`. */
export function isCampaignId(text: string): boolean {
  return text.length <= 60 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
}

/** True when two writings invite the same and say the same, in whatever order. */
export function sameCampaign(one: CampaignContent, other: CampaignContent): boolean {
  return (
    TEXTS.every((field) => one[field] === other[field]) && LISTS.every((field) => sameSet(one[field], other[field]))
  );
}

const TEXTS = ['title', 'purpose', 'mandate', 'editionId', 'opensOn', 'photographOn'] as const;
const LISTS = ['kinds', 'strata', 'territoryIds', 'collectivityIds'] as const;

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((value) => other.includes(value));
}
