import { Component, computed, input } from '@angular/core';
import type { ComparedTerritoriesDto } from '@ou-en-est-on/contracts';
import { canCompareWith } from '@ou-en-est-on/domain';
import { frenchCount } from '@ou-en-est-on/ui';
import { TerritoryFigures } from './territory-figures';

/** Where the respondents of each territory stand, on a map, and the same as a table. */
@Component({
  selector: 'app-respondent-map',
  imports: [TerritoryFigures],
  template: `@let it = list();
    <app-territory-figures
      [label]="label()"
      [note]="note()"
      few="moins de cinq réponses comptées"
      [fileName]="fileName()"
      [level]="it.level"
      [figures]="figures()"
      [classes]="it.classes"
      [explain]="it.explain"
    />`,
})
export class RespondentMap {
  readonly list = input.required<ComparedTerritoriesDto>();
  readonly label = input.required<string>();
  readonly note = input.required<string>();
  readonly fileName = input.required<string>();

  protected readonly figures = computed(() =>
    this.list().items.map((one) => ({
      ...one,
      isFew: !canCompareWith(one.counted),
      counted: frenchCount(one.respondents, 'répondant'),
    })),
  );
}
