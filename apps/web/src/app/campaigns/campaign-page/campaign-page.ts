import { DOCUMENT } from '@angular/common';
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Callout, Explain, FrDatePipe, TypoPipe } from '@ou-en-est-on/ui';
import { LoadState } from '../../shared/api/load-state';
import { FilterSelect } from '../../shared/filter-select/filter-select';
import { instantInWords } from '../../shared/instant-in-words';
import { PURPOSE_LABELS } from '../../shared/labels/campaign.labels';
import { pageTitle } from '../../shared/page-title';
import { ThemeBars } from '../../shared/realisations/theme-bars';
import { campaignResource } from '../campaign-api';
import { invitationInWords, phaseInWords, responseInWords } from '../campaign-in-words';
import { comparableGroups } from './comparable-groups';
import { InvitedNames } from './invited-names';
import { PhotographComparison } from './photograph-comparison';
import { PhotographedMap } from './photographed-map';
import { PhotographedModule } from './photographed-module';
import { PhotographedServices } from './photographed-services';
import { ResponseTables } from './response-tables';

/** A campaign: whom it invites, who has answered, what its photograph holds, and what changed since another. */
@Component({
  selector: 'app-campaign-page',
  imports: [
    ...[Callout, Explain, FilterSelect, FrDatePipe, InvitedNames, LoadState, PhotographComparison, PhotographedMap],
    ...[PhotographedModule, PhotographedServices, ResponseTables, RouterLink, ThemeBars, TypoPipe],
  ],
  templateUrl: './campaign-page.html',
  styleUrl: './campaign-page.css',
})
export class CampaignPage {
  readonly id = input.required<string>();
  /** The photograph to compare with. */
  readonly avec = input<string>();
  /** The theme whose services and map are shown; all of them without any. */
  readonly thematique = input<string>();

  protected readonly campaign = campaignResource(this.id, this.avec);
  protected readonly title = computed(() => this.campaign.value()?.title ?? 'Campagne');
  protected readonly purposes = PURPOSE_LABELS;
  protected readonly words = computed(() => {
    const campaign = this.campaign.value();
    if (!campaign) return null;
    return {
      phase: phaseInWords(campaign),
      response: responseInWords(campaign),
      invitation: invitationInWords(campaign.invitation),
      taken: campaign.photograph && instantInWords(campaign.photograph.takenAt),
    };
  });
  protected readonly inviting = computed(() => {
    const phase = this.campaign.value()?.phase;
    return phase === 'announced' || phase === 'open';
  });
  protected readonly groups = computed(() => comparableGroups(this.campaign.value()?.comparable ?? []));
  protected readonly themes = computed(() => {
    const themes = this.campaign.value()?.photograph?.themes ?? [];
    return [{ label: null, choices: themes.map(({ id, label }) => ({ value: id, label })) }];
  });
  protected readonly theme = computed(
    () => this.campaign.value()?.photograph?.themes.find(({ id }) => id === this.thematique()),
    { equal: (one, other) => one?.id === other?.id },
  );
  protected readonly address = computed(() => `${this.#origin}/campagnes/${this.id()}`);
  readonly #origin = inject(DOCUMENT).location.origin;

  constructor() {
    pageTitle(() => (this.campaign.failure()?.kind === 'not-found' ? 'Page introuvable' : this.title()));
  }
}
