import { Component, computed, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CampaignDetailDto } from '@ou-en-est-on/contracts';
import { Empty, Explain, frenchCount, TypoPipe } from '@ou-en-est-on/ui';
import { LoadState } from '../../shared/api/load-state';
import { askedPermission } from '../../shared/session/asked-permission';
import { RefusedPage } from '../../shared/session/refused-page';
import { campaignsResource } from '../campaign-api';
import { CampaignEntry } from './campaign-entry';
import { CampaignForm } from './campaign-form';

/** Where the staff announces campaigns, changes them and gives them up. */
@Component({
  selector: 'app-campaign-desk-page',
  imports: [CampaignEntry, CampaignForm, Empty, Explain, LoadState, RefusedPage, RouterLink, TypoPipe],
  templateUrl: './campaign-desk-page.html',
})
export class CampaignDeskPage {
  protected readonly permission = askedPermission('manage-campaigns');
  protected readonly campaigns = campaignsResource(this.permission.granted);
  protected readonly count = computed(() => frenchCount(this.campaigns.value()?.total ?? 0, 'campagne'));
  protected readonly announced = signal<CampaignDetailDto | null>(null);

  protected tell(campaign: CampaignDetailDto): void {
    this.announced.set(campaign);
    this.campaigns.reload();
  }

  /** What was announced may be what was just given up. */
  protected readAgain(): void {
    this.announced.set(null);
    this.campaigns.reload();
  }
}
