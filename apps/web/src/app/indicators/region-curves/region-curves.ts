import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { IndicatorDetailDto, TerritoryFiguresDto } from '@ou-en-est-on/contracts';
import { type Cell, frenchDate, TableTwin, typography } from '@ou-en-est-on/ui';
import { type SmallCurve, SmallCurves } from '@ou-en-est-on/ui/drawings';
import { LoadState } from '../../shared/api/load-state';
import { OBSERVATION_KIND_LABELS } from '../../shared/labels/indicator.labels';
import { territoryPath } from '../../shared/territory-path';
import { territoryFiguresResource } from '../indicator-api';
import { territoryInWords } from '../territory-in-words';

/** A small curve for each région on one scale, and the same values in a table. */
@Component({
  selector: 'app-region-curves',
  imports: [LoadState, RouterLink, SmallCurves, TableTwin],
  templateUrl: './region-curves.html',
  styles: `
    :host {
      display: grid;
      gap: var(--space-4);
      grid-template-columns: minmax(0, 1fr);
    }
  `,
})
export class RegionCurves {
  readonly indicator = input.required<IndicatorDetailDto>();

  readonly #router = inject(Router);

  protected readonly figures = territoryFiguresResource(() => ({
    id: this.indicator().id,
    level: 'region',
    curve: true,
  }));
  protected readonly label = computed(() => typography(`${this.indicator().label}, par région`));
  protected readonly curves = computed(() =>
    (this.figures.value()?.items ?? []).map((one) => toSmallCurve(one, this.indicator().unit)),
  );
  protected readonly columns = computed(() => ['Région', 'Date', 'Nature', `Valeur (${this.indicator().unit})`]);
  protected readonly rows = computed(() => (this.figures.value()?.items ?? []).flatMap(curveRows));

  protected follow(path: string): void {
    void this.#router.navigateByUrl(path);
  }
}

function toSmallCurve(one: TerritoryFiguresDto, unit: string): SmallCurve {
  const { territory: id, territoryName: name, curve } = one;
  return { id, name, words: territoryInWords(one, unit), points: curve ?? [] };
}

function curveRows({ territory, territoryName, curve }: TerritoryFiguresDto): readonly (readonly Cell[])[] {
  return (curve ?? []).map(({ date, datePrecision, kind, value }) => [
    { text: territoryName, key: territoryName, path: territoryPath(territory) },
    { text: frenchDate(date, datePrecision), key: date },
    OBSERVATION_KIND_LABELS[kind],
    value,
  ]);
}
