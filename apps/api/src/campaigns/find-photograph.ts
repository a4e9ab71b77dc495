import { Injectable } from '@nestjs/common';
import { CampaignRepository, LabelMatrixRepository } from '@ou-en-est-on/data';
import type { CalendarDate, MatrixEdition, MatrixService } from '@ou-en-est-on/domain';
import { ProblemError } from '../http/problem-error.js';

/** A photograph that was taken: of which campaign and which day, and what its services are. */
export interface FoundPhotograph {
  readonly campaignId: string;
  readonly day: CalendarDate;
  readonly edition: MatrixEdition;
  /** Of the theme asked for; all of them without any. */
  readonly services: readonly MatrixService[];
}

/** The photograph of a campaign, by the campaign's address. */
@Injectable()
export class FindPhotograph {
  constructor(
    private readonly campaigns: CampaignRepository,
    private readonly editions: LabelMatrixRepository,
  ) {}

  /** @throws ProblemError not-found before it is taken, and for a theme that its edition has not */
  async run(campaignId: string, theme?: string): Promise<FoundPhotograph> {
    const campaign = await this.campaigns.find(campaignId);
    const edition = campaign && (await this.editions.findEdition(campaign.editionId));
    if (!campaign || campaign.photographedAt === null || !edition) throw new ProblemError('not-found');
    const themes = edition.themes.filter(({ id }) => theme === undefined || id === theme);
    if (themes.length === 0) throw new ProblemError('not-found');
    const services = themes.flatMap((one) => one.services);
    return { campaignId: campaign.id, day: campaign.photographOn, edition, services };
  }
}
