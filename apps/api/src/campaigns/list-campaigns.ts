import { Injectable } from '@nestjs/common';
import type { CampaignListDto, CampaignQuery, CampaignSummaryDto } from '@ou-en-est-on/contracts';
import { CampaignRepository, LabelMatrixRepository } from '@ou-en-est-on/data';
import { type Campaign, explainFound } from '@ou-en-est-on/domain';
import { type Columns, type CsvFile, fields, toCsv } from '../http/csv.js';
import { Clock } from '../shared/clock.js';
import { toExplanationDto } from '../shared/explanation.mapper.js';
import { slicePage } from '../shared/page.js';
import { toCampaignSummaryDto } from './campaign.mapper.js';

const COLUMNS: Columns<CampaignSummaryDto> = {
  ...fields<CampaignSummaryDto>('id', 'title', 'purpose', 'mandate'),
  editionId: ({ edition }) => edition.id,
  ...fields<CampaignSummaryDto>('opensOn', 'photographOn', 'phase', 'invited', 'respondents', 'rate'),
};

/** Every campaign, the last photographed first; or those that still invite a collectivity. */
@Injectable()
export class ListCampaigns {
  constructor(
    private readonly campaigns: CampaignRepository,
    private readonly editions: LabelMatrixRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError invalid-cursor */
  async run(query: CampaignQuery): Promise<CampaignListDto> {
    const all = await this.campaigns.findAll();
    const found = query.invites === undefined ? all : await this.inviting(query.invites);
    const { items, total, next } = slicePage(found, query, ({ id }) => id);
    return {
      ...{ items: await this.toSummaries(items), total, next },
      explain: toExplanationDto(explainFound('Campagnes', all.length, total)),
    };
  }

  /** Every one that answers, whatever the page asked for. */
  async export({ invites }: CampaignQuery): Promise<CsvFile> {
    const found = await (invites === undefined ? this.campaigns.findAll() : this.inviting(invites));
    return toCsv('campagnes.csv', await this.toSummaries(found), COLUMNS);
  }

  async toSummaries(campaigns: readonly Campaign[]): Promise<CampaignSummaryDto[]> {
    const today = this.clock.today();
    const editions = new Map((await this.editions.findEditions()).map((edition) => [edition.id, edition]));
    const counted = await this.campaigns.count(campaigns, today);
    return counted.map((campaign) => toCampaignSummaryDto(campaign, { today, editions }));
  }

  private inviting(collectivityId: string): Promise<Campaign[]> {
    return this.campaigns.findInviting(collectivityId.toUpperCase(), this.clock.today());
  }
}
