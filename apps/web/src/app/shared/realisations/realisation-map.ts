import { Component, computed, inject } from '@angular/core';
import { Router } from '@angular/router';
import type { TerritoryRealisationDto } from '@ou-en-est-on/contracts';
import { SMALLEST_GROUP } from '@ou-en-est-on/domain';
import { frenchCount, frenchValue, TableTwin, typography } from '@ou-en-est-on/ui';
import { Choropleth } from '@ou-en-est-on/ui/drawings';
import { LoadState } from '../api/load-state';
import { territoryPath } from '../territory-path';
import { territoryRealisationsResource } from './realisation-api';

const LABEL = 'Réalisation parmi les répondants, départements';
const FEW = 'moins de cinq répondants';
const NOTES = [
  'Toutes les thématiques mises ensemble, parmi les seules collectivités qui ont répondu : la carte ne dit rien des autres.',
  'Classes d’effectifs proches (quantiles), de la valeur la plus basse à la plus haute.',
  `Hachures : ${FEW}, aucune valeur n’est affichée.`,
  'Contours : IGN Admin Express COG 2018 / france-geojson, Licence Ouverte. Chaque territoire d’outre-mer est à sa propre échelle.',
].map(typography);
const COLUMNS = [
  'Territoire',
  'Répondants',
  'Réalisation (%)',
  'Si ce qui manque était au plus bas (%)',
  'Si ce qui manque était réalisé (%)',
];

/** Where the respondents of each département stand, and the same as a table. */
@Component({
  selector: 'app-realisation-map',
  imports: [Choropleth, LoadState, TableTwin],
  template: `@if (list.value(); as it) {
      <ui-choropleth
        [label]="label"
        [level]="it.level"
        [territories]="territories()"
        [classes]="classes()"
        unit="%"
        [notes]="notes"
        [explain]="it.explain"
        missing="moins de cinq répondants"
        entering="pour ouvrir sa page"
        fileName="realisation-par-departement"
        (chosen)="open($event)"
      />
      <ui-table-twin
        [caption]="label"
        [columns]="columns"
        [rows]="rows()"
        [sortable]="true"
        [explain]="it.explain"
        fileName="realisation-par-departement"
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
export class RealisationMap {
  readonly #router = inject(Router);

  protected readonly list = territoryRealisationsResource(() => undefined);
  protected readonly label = LABEL;
  protected readonly notes = NOTES;
  protected readonly columns = COLUMNS;
  readonly #items = computed(() => this.list.value()?.items ?? []);
  protected readonly classes = computed(() =>
    (this.list.value()?.classes ?? []).map(({ from, to, count }) => ({
      from: Math.round(from),
      to: Math.round(to),
      count,
    })),
  );
  protected readonly territories = computed(() =>
    this.#items().map((one) => ({
      ...{ id: one.territory, name: one.territoryName, words: inWords(one) },
      ...{ classIndex: one.classIndex, marked: false },
    })),
  );
  protected readonly rows = computed(() =>
    this.#items().map(({ territoryName, respondents, value, low, high }) => [
      territoryName,
      respondents,
      ...[value, low, high].map((one) => (one === null ? null : Math.round(one))),
    ]),
  );

  protected open(territory: string): void {
    void this.#router.navigateByUrl(territoryPath(territory));
  }
}

function inWords({ value, respondents }: TerritoryRealisationDto): string {
  const counted = frenchCount(respondents, 'répondant');
  if (value !== null) return `${frenchValue(Math.round(value), '%')} (${counted})`;
  return respondents < SMALLEST_GROUP ? `${FEW} (${counted})` : `aucun niveau connu (${counted})`;
}
