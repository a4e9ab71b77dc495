import { Component, computed } from '@angular/core';
import { canCompareWith } from '@ou-en-est-on/domain';
import { frenchCount } from '@ou-en-est-on/ui';
import { LoadState } from '../api/load-state';
import { territoryRealisationsResource } from './realisation-api';
import { TerritoryFigures } from './territory-figures';

/** Where the respondents of each département stand, and the same as a table. */
@Component({
  selector: 'app-realisation-map',
  imports: [LoadState, TerritoryFigures],
  template: `@if (list.value(); as it) {
      <app-territory-figures
        label="Réalisation parmi les répondants, départements"
        note="Toutes les thématiques mises ensemble, parmi les seules collectivités qui ont répondu : la carte ne dit rien des autres."
        few="moins de cinq répondants"
        fileName="realisation-par-departement"
        [level]="it.level"
        [figures]="figures()"
        [classes]="it.classes"
        [explain]="it.explain"
      />
    } @else {
      <app-load-state [resource]="list" />
    }`,
})
export class RealisationMap {
  protected readonly list = territoryRealisationsResource(() => undefined);
  protected readonly figures = computed(() =>
    (this.list.value()?.items ?? []).map((one) => ({
      ...one,
      isFew: !canCompareWith(one.respondents),
      counted: frenchCount(one.respondents, 'répondant'),
    })),
  );
}
