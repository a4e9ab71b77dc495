import { Injectable } from '@nestjs/common';
import type { CampaignDetailDto, CampaignDetailQuery } from '@ou-en-est-on/contracts';
import {
  CampaignRepository,
  CollectivityRepository,
  LabelMatrixRepository,
  TerritoryRepository,
} from '@ou-en-est-on/data';
import type { Campaign } from '@ou-en-est-on/domain';
import { ProblemError } from '../http/problem-error.js';
import { Clock } from '../shared/clock.js';
import { toResponses } from './campaign.mapper.js';
import { ListCampaigns } from './list-campaigns.js';
import { ReadPhotographs, toPhotographedDto } from './read-photographs.js';

/** A campaign: whom it invites, who has answered, and what its photograph holds. */
@Injectable()
export class GetCampaign {
  constructor(
    private readonly campaigns: CampaignRepository,
    private readonly listCampaigns: ListCampaigns,
    private readonly readPhotographs: ReadPhotographs,
    private readonly editions: LabelMatrixRepository,
    private readonly territories: TerritoryRepository,
    private readonly collectivities: CollectivityRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError not-found, also for a photograph to compare with that is not of the same edition */
  async run(id: string, { compare }: CampaignDetailQuery = {}): Promise<CampaignDetailDto> {
    const campaign = await this.campaigns.find(id);
    const edition = campaign && (await this.editions.findEdition(campaign.editionId));
    const [summary] = campaign ? await this.listCampaigns.toSummaries([campaign]) : [];
    if (!campaign || !edition || !summary) throw new ProblemError('not-found');
    const comparable = await this.comparableWith(campaign);
    const other = comparable.find((one) => one.id === compare);
    if (compare !== undefined && !other) throw new ProblemError('not-found');
    const places = await this.places();
    const { version, cancelReason, kinds, strata } = campaign;
    return {
      ...{ ...summary, version, cancelReason },
      invitation: {
        ...{ kinds: [...kinds], strata: [...strata] },
        territories: named(campaign.territoryIds, places),
        collectivities: named(campaign.collectivityIds, await this.collectivities.findNames(campaign.collectivityIds)),
      },
      ...toResponses(await this.campaigns.findGroups(campaign, this.clock.today()), places),
      ...(await this.readPhotographs.read(campaign, other, edition)),
      comparable: comparable.map(toPhotographedDto),
    };
  }

  /** The other photographs of its edition, once it has its own. */
  private async comparableWith({ id, editionId, photographedAt }: Campaign): Promise<Campaign[]> {
    if (photographedAt === null) return [];
    const all = await this.campaigns.findAll();
    return all.filter((one) => one.id !== id && one.editionId === editionId && one.photographedAt !== null);
  }

  /** Names of the régions and départements, by id. */
  private async places(): Promise<ReadonlyMap<string, string>> {
    const found = await this.territories.findByTypes(['region', 'department']);
    return new Map(found.map(({ id, name }) => [id, name]));
  }
}

function named(
  ids: readonly string[],
  names: ReadonlyMap<string, string>,
): CampaignDetailDto['invitation']['territories'] {
  return ids.map((id) => ({ id, name: names.get(id) ?? id }));
}
