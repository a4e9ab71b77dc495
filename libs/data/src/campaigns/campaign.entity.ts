import {
  CAMPAIGN_PURPOSES,
  CAMPAIGN_TITLE_LIMIT,
  type CampaignPurpose,
  COLLECTIVITY_KINDS,
  type CollectivityKind,
  STRATUM_IDS,
  type Stratum,
} from '@ou-en-est-on/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { amongst, notBlank, oneOf } from '../shared/checks.js';
import { code, day, instant, integer, label, optional, text, texts } from '../shared/columns.js';

@Entity({
  name: 'campaign',
  comment: 'Who is invited to make their living state public, and the day of the photograph',
})
@Index('campaign_edition_idx', ['editionId'])
@Check('campaign_id_check', `id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(id) <= 60`)
@Check('campaign_mandate_check', `mandate ~ '^20[0-9]{2}-20[0-9]{2}$' AND left(mandate, 4) < right(mandate, 4)`)
@Check('campaign_purpose_check', oneOf('purpose', CAMPAIGN_PURPOSES))
@Check('campaign_title_check', `${notBlank('title')} AND length(title) <= ${String(CAMPAIGN_TITLE_LIMIT)}`)
@Check('campaign_kinds_check', `has_distinct_values(kinds) AND ${amongst('kinds', COLLECTIVITY_KINDS)}`)
@Check('campaign_strata_check', `has_distinct_values(strata) AND ${amongst('strata', STRATUM_IDS)}`)
@Check('campaign_places_check', 'has_distinct_values(territory_ids) AND has_distinct_values(collectivity_ids)')
@Check(
  'campaign_invited_check',
  `cardinality(kinds) > 0
   OR (cardinality(collectivity_ids) > 0 AND cardinality(strata) = 0 AND cardinality(territory_ids) = 0)`,
)
@Check('campaign_dates_check', 'opens_on <= photograph_on')
@Check(
  'campaign_cancelled_check',
  `(cancelled_at IS NULL) = (cancel_reason IS NULL) AND ${notBlank('cancel_reason')} AND length(cancel_reason) <= 1000`,
)
@Check('campaign_version_check', 'version > 0')
export class CampaignEntity {
  @PrimaryColumn(code('The last part of the address of its page'))
  id: string;

  @Column(code())
  @ForeignKey('matrix_edition', { name: 'campaign_edition_fk' })
  editionId: string;

  @Column(code('First and last year'))
  mandate: string;

  @Column(code())
  purpose: CampaignPurpose;

  @Column(label())
  title: string;

  @Column(texts('Kinds invited; without any, only the collectivities named are'))
  kinds: readonly CollectivityKind[];

  @Column(texts('Those of the kinds invited; all of them without any'))
  strata: readonly Stratum[];

  @Column(texts('Régions and départements of the kinds invited; the whole of France without any'))
  territoryIds: readonly string[];

  @Column(texts('Collectivities invited by name, beside the kinds'))
  collectivityIds: readonly string[];

  @Column(day())
  opensOn: string;

  @Column(day('The photograph is of the end of that day, in Paris'))
  photographOn: string;

  @Column(optional(instant()))
  cancelledAt: Date | null;

  @Column(optional(text('Public: told to those who were invited')))
  cancelReason: string | null;

  @Column(integer('Raised by every change: what a change must name to be made'))
  version: number;

  @Column(instant())
  editedAt: Date;

  @Column(code('Not a foreign key, as the person may be erased'))
  editedBy: string;
}
