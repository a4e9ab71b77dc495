import { Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Empty, Explain, frenchCount, Tag, TypoPipe } from '@ou-en-est-on/ui';
import { LoadState } from '../../shared/api/load-state';
import { CsvExport } from '../../shared/csv-export/csv-export';
import { PURPOSE_LABELS } from '../../shared/labels/campaign.labels';
import { campaignsResource } from '../campaign-api';
import { PHASE_LABELS, phaseInWords, responseInWords } from '../campaign-in-words';

/** Every campaign, the last photographed first. */
@Component({
  selector: 'app-campaign-list-page',
  imports: [CsvExport, Empty, Explain, LoadState, RouterLink, Tag, TypoPipe],
  templateUrl: './campaign-list-page.html',
})
export class CampaignListPage {
  protected readonly campaigns = campaignsResource();
  protected readonly count = computed(() => frenchCount(this.campaigns.value()?.total ?? 0, 'campagne'));
  protected readonly entries = computed(() =>
    (this.campaigns.value()?.items ?? []).map((campaign) => ({
      ...campaign,
      phaseLabel: PHASE_LABELS[campaign.phase],
      purposeLabel: PURPOSE_LABELS[campaign.purpose],
      words: phaseInWords(campaign),
      response: responseInWords(campaign),
    })),
  );
}
