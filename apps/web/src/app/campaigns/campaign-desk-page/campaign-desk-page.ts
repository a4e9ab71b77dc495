import { Component, computed, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CampaignDetailDto } from '@ou-en-est-on/contracts';
import { Empty, Explain, frenchCount, TypoPipe } from '@ou-en-est-on/ui';
import { LoadState } from '../../shared/api/load-state';
import { campaignsResource, operationsResource } from '../campaign-api';
import { CampaignEntry } from './campaign-entry';
import { CampaignForm } from './campaign-form';

/** Where the staff announces campaigns, changes them and gives them up. */
@Component({
  selector: 'app-campaign-desk-page',
  imports: [CampaignEntry, CampaignForm, Empty, Explain, LoadState, RouterLink, TypoPipe],
  templateUrl: './campaign-desk-page.html',
})
export class CampaignDeskPage {
  protected readonly operations = operationsResource();
  /** Why one may not be here; null for who may. */
  protected readonly refusal = computed(() => {
    const asked = this.operations.value()?.items.find(({ operation }) => operation === 'manage-campaigns');
    return asked && !asked.allowed ? asked : null;
  });
  protected readonly campaigns = campaignsResource(
    () => this.operations.value() !== undefined && this.refusal() === null,
  );
  protected readonly count = computed(() => frenchCount(this.campaigns.value()?.total ?? 0, 'campagne'));
  protected readonly announced = signal<CampaignDetailDto | null>(null);

  protected tell(campaign: CampaignDetailDto): void {
    this.announced.set(campaign);
    this.campaigns.reload();
  }
}
