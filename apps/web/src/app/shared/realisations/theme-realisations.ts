import { Component } from '@angular/core';
import { LoadState } from '../api/load-state';
import { themeRealisationsResource } from './realisation-api';
import { ThemeBars } from './theme-bars';

/** Where the respondents stand today, or on the day read, theme by theme. */
@Component({
  selector: 'app-theme-realisations',
  imports: [LoadState, ThemeBars],
  template: `@if (list.value(); as it) {
      <app-theme-bars
        [themes]="it.items"
        [explain]="it.explain"
        caption="Réalisation par thématique, parmi les répondants"
        fileName="realisation-par-thematique"
      />
    } @else {
      <app-load-state [resource]="list" />
    }`,
})
export class ThemeRealisations {
  protected readonly list = themeRealisationsResource();
}
