import { Component, input } from '@angular/core';
import { LoadState } from '../api/load-state';
import { themeRealisationsResource } from './realisation-api';
import { WorkingEdition } from '../working-edition/working-edition';
import { ThemeBars } from './theme-bars';

/** Where the respondents stand today, or on the day read, theme by theme. */
@Component({
  selector: 'app-theme-realisations',
  imports: [LoadState, ThemeBars, WorkingEdition],
  template: `@if (list.value(); as it) {
      @if (flagged()) {
        <app-working-edition [official]="it.editionOfficial" />
      }
      <app-theme-bars
        [themes]="it.items"
        [explain]="it.explain"
        caption="Réalisation par thématique, parmi les répondants"
        fileName="realisation-par-thematique"
      />
    } @else {
      <app-load-state [resource]="list" />
    }`,
  styles: `
    :host {
      display: grid;
      gap: var(--space-4);
      grid-template-columns: minmax(0, 1fr);
    }
  `,
})
export class ThemeRealisations {
  /** Whether a working edition is said to be one: not where the page says it already. */
  readonly flagged = input(true);

  protected readonly list = themeRealisationsResource();
}
