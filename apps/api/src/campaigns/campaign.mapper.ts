import type { CampaignDetailDto, CampaignSummaryDto } from '@ou-en-est-on/contracts';
import type { CountedCampaign } from '@ou-en-est-on/data';
import {
  type CalendarDate,
  campaignPhase,
  COLLECTIVITY_KINDS,
  explainResponse,
  compareFrench,
  type InvitedGroup,
  type MatrixEdition,
  responseRate,
  responseRatesBy,
  STRATUM_IDS,
} from '@ou-en-est-on/domain';
import { toExplanationDto } from '../shared/explanation.mapper.js';

/** What campaigns are told with. */
export interface CampaignContext {
  readonly today: CalendarDate;
  readonly editions: ReadonlyMap<string, Pick<MatrixEdition, 'id' | 'label' | 'official'>>;
}

export function toCampaignSummaryDto(campaign: CountedCampaign, context: CampaignContext): CampaignSummaryDto {
  const { id, title, purpose, mandate, editionId, opensOn, photographOn, photographedAt } = campaign;
  const { label = editionId, official = false } = context.editions.get(editionId) ?? {};
  const { invited, respondents, rate } = responseRate([{ regionId: null, kind: '', stratum: '', ...campaign }]);
  return {
    ...{ id, title, purpose, mandate, opensOn, photographOn, invited, respondents, rate },
    edition: { id: editionId, label, official },
    phase: campaignPhase(campaign, context.today),
    explain: toExplanationDto(explainResponse({ invited, respondents }, photographedAt === null ? null : photographOn)),
  };
}

/** The response of those invited, told apart by kind, by stratum and by région. */
export function toResponses(
  groups: readonly InvitedGroup[],
  places: ReadonlyMap<string, string>,
): Pick<CampaignDetailDto, 'byKind' | 'byStratum' | 'byRegion'> {
  const kinds = new Map(responseRatesBy(groups, ({ kind }) => kind).map(({ key, ...one }) => [key, one]));
  const strata = new Map(responseRatesBy(groups, ({ stratum }) => stratum).map(({ key, ...one }) => [key, one]));
  const regions = responseRatesBy(groups, ({ regionId }) => regionId).map(({ key, ...one }) => ({
    region: key === null ? null : { id: key, name: places.get(key) ?? key },
    ...one,
  }));
  return {
    byKind: COLLECTIVITY_KINDS.flatMap((kind) => withKey(kinds.get(kind), (one) => ({ kind, ...one }))),
    byStratum: [
      ...STRATUM_IDS.flatMap((stratum) => withKey(strata.get(stratum), (one) => ({ stratum, ...one }))),
      ...withKey(strata.get('unknown'), (one) => ({ stratum: null, ...one })),
    ],
    byRegion: regions.sort((one, other) => nameOrder(one.region?.name, other.region?.name)),
  };
}

const withKey = <T, U>(found: T | undefined, add: (found: T) => U): U[] => (found === undefined ? [] : [add(found)]);

/** What is outside any région comes last. */
function nameOrder(one: string | undefined, other: string | undefined): number {
  if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
  return compareFrench(one, other);
}
