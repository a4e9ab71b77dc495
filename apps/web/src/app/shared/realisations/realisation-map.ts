import { Component } from '@angular/core';
import { LoadState } from '../api/load-state';
import { territoryRealisationsResource } from './realisation-api';
import { RespondentMap } from './respondent-map';

/** Where the respondents of each département stand today, and the same as a table. */
@Component({
  selector: 'app-realisation-map',
  imports: [LoadState, RespondentMap],
  template: `@if (list.value(); as it) {
      <app-respondent-map
        label="Réalisation parmi les répondants, départements"
        note="Toutes les thématiques mises ensemble, parmi les seules collectivités qui ont répondu : la carte ne dit rien des autres."
        fileName="realisation-par-departement"
        [list]="it"
      />
    } @else {
      <app-load-state [resource]="list" />
    }`,
})
export class RealisationMap {
  protected readonly list = territoryRealisationsResource(() => undefined);
}
