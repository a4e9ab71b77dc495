import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Explain, Fold, LevelBar, Side, TypoPipe } from '@ou-en-est-on/ui';
import { LoadState } from '../../shared/api/load-state';
import { SiteClocks } from '../../shared/clocks/site-clocks';
import { coverageInWords } from '../../shared/coverage-in-words';
import { QuestionList } from '../../shared/realisations/question-list';
import { rangeInWords } from '../../shared/realisations/range-in-words';
import { territorySideResource } from '../../shared/realisations/realisation-api';
import { ThemeBars } from '../../shared/realisations/theme-bars';
import { WorkingEdition } from '../../shared/working-edition/working-edition';

/** What the communes, the groupings and the others of a département or of a région did, put together, on the day read. */
@Component({
  selector: 'app-territory-side',
  imports: [Explain, Fold, LevelBar, LoadState, QuestionList, RouterLink, Side, ThemeBars, TypoPipe, WorkingEdition],
  templateUrl: './territory-side.html',
  styles: `
    .figure {
      display: grid;
      gap: var(--space-4);
      grid-template-columns: minmax(0, 1fr);
    }
  `,
})
export class TerritorySide {
  readonly territoryId = input.required<string>();
  readonly name = input.required<string>();

  protected readonly clocks = inject(SiteClocks);
  protected readonly side = territorySideResource(this.territoryId);
  protected readonly heading = computed(() => `Ce que disent avoir fait les collectivités — ${this.name()}`);
  protected readonly coverage = computed(() => (this.side.value()?.coverage ?? []).map(coverageInWords));
  protected readonly moduleCoverage = computed(() => (this.side.value()?.moduleCoverage ?? []).map(coverageInWords));
  protected readonly range = computed(() => {
    const side = this.side.value();
    if (!side || side.value === null)
      return 'Moins de cinq réponses comptées à un même service : aucune valeur n’est affichée.';
    return rangeInWords(side);
  });
  protected readonly fileName = computed(() => this.territoryId().toLowerCase());
}
