import { Component, computed, input } from '@angular/core';
import { LoadState } from '../../shared/api/load-state';
import { RespondentMap } from '../../shared/realisations/respondent-map';
import { photographedTerritoriesResource } from '../campaign-api';

/** Where the respondents of a photograph stood in each département, and the same as a table. */
@Component({
  selector: 'app-photographed-map',
  imports: [LoadState, RespondentMap],
  template: `@if (list.value(); as it) {
      <app-respondent-map
        [list]="it"
        [label]="label()"
        note="Parmi les seules collectivités invitées qui avaient répondu ce jour-là : la carte ne dit rien des autres."
        [fileName]="'photographie-' + campaignId() + '-departements'"
      />
    } @else {
      <app-load-state [resource]="list" />
    }`,
})
export class PhotographedMap {
  readonly campaignId = input.required<string>();
  readonly theme = input<{ readonly id: string; readonly label: string }>();
  /** « 12 décembre 2026 ». */
  readonly day = input.required<string>();

  protected readonly list = photographedTerritoriesResource(this.campaignId, () => this.theme()?.id);
  protected readonly label = computed(() => {
    const what = this.theme()?.label ?? 'toutes les thématiques';
    return `Réalisation à la fin du ${this.day()}, ${what}, départements`;
  });
}
