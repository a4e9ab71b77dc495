import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import type { IndicatorDetailDto } from '@ou-en-est-on/contracts';
import type { MapLevel } from '@ou-en-est-on/domain';
import { TableTwin, typography } from '@ou-en-est-on/ui';
import { Choropleth } from '@ou-en-est-on/ui/drawings';
import { LoadState } from '../../shared/api/load-state';
import { territoryFiguresResource } from '../indicator-api';
import { mapNotes, territoryInWords } from '../territory-in-words';
import { rankingColumns, rankingRows } from './ranking';

/** The map of an indicator at one level, and the same values as a ranking. */
@Component({
  selector: 'app-territory-map',
  imports: [Choropleth, LoadState, TableTwin],
  templateUrl: './territory-map.html',
  styles: `
    :host {
      display: grid;
      gap: var(--space-4);
      grid-template-columns: minmax(0, 1fr);
    }

    [aria-busy='true'] {
      opacity: 0.55;
    }
  `,
})
export class TerritoryMap {
  readonly indicator = input.required<IndicatorDetailDto>();
  readonly level = input.required<MapLevel>();
  /** The territory whose values the page shows. */
  readonly territory = input.required<string>();

  readonly #router = inject(Router);
  protected readonly figures = territoryFiguresResource(() => ({
    id: this.indicator().id,
    level: this.level(),
    curve: false,
  }));
  protected readonly label = computed(() => typography(`${this.indicator().label}, ${this.#levelName()}`));
  protected readonly fileName = computed(() => `${this.indicator().id}-${this.#levelName()}`);
  readonly #levelName = computed(() => (this.figures.value()?.level === 'region' ? 'régions' : 'départements'));
  protected readonly territories = computed(() =>
    (this.figures.value()?.items ?? []).map((one) => ({
      id: one.territory,
      name: one.territoryName,
      words: territoryInWords(one, this.indicator().unit),
      classIndex: one.classIndex,
      marked: one.otherDate,
    })),
  );
  protected readonly notes = computed(() => {
    const list = this.figures.value();
    return list ? mapNotes(list, this.indicator()).map(typography) : [];
  });
  protected readonly columns = computed(() => rankingColumns(this.indicator().unit));
  protected readonly rows = computed(() => rankingRows(this.figures.value()?.items ?? []));

  /** Its curve is higher on the page: focus goes there. */
  protected open(territoire: string): void {
    void this.#router.navigate([], {
      queryParams: { territoire },
      queryParamsHandling: 'merge',
      fragment: 'valeurs',
    });
  }

  protected follow(path: string): void {
    void this.#router.navigateByUrl(path);
  }
}
