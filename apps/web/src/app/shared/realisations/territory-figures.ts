import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import type { Explanation, MapLevel } from '@ou-en-est-on/domain';
import { frenchValue, TableTwin, typography } from '@ou-en-est-on/ui';
import { Choropleth } from '@ou-en-est-on/ui/drawings';
import { SiteClocks } from '../clocks/site-clocks';
import { territoryPath } from '../territory-path';

/** A territory of a map of realisation; `counted` says of how many it speaks. */
export interface TerritoryFigure {
  readonly territory: string;
  readonly territoryName: string;
  readonly classIndex: number | null;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly respondents: number;
  /** True where they are too few for a value. */
  readonly isFew: boolean;
  readonly counted: string;
}

/** A column more in the table, value for value. */
export interface FigureColumn {
  readonly label: string;
  readonly values: readonly (number | null)[];
}

const NOTES = [
  'Classes d’effectifs proches (quantiles), de la valeur la plus basse à la plus haute.',
  'Contours : IGN Admin Express COG 2018 / france-geojson, Licence Ouverte. Chaque territoire d’outre-mer est à sa propre échelle.',
];
const COUNTED_TODAY =
  'Les réponses sont celles de la date lue ; chaque collectivité est comptée dans le territoire et la strate qui sont les siens aujourd’hui.';
const RANGE = ['Réalisation (%)', 'Si ce qui manque était au plus bas (%)', 'Si ce qui manque était réalisé (%)'];

/** Territories side by side on a map, and the same as a table. */
@Component({
  selector: 'app-territory-figures',
  imports: [Choropleth, TableTwin],
  template: `<ui-choropleth
      [label]="label()"
      [level]="level()"
      [territories]="territories()"
      [classes]="rounded()"
      unit="%"
      [notes]="told()"
      [explain]="explain()"
      [missing]="few()"
      entering="pour ouvrir sa page"
      [fileName]="fileName()"
      (chosen)="open($event)"
    />
    <ui-table-twin
      [caption]="label()"
      [columns]="columns()"
      [rows]="rows()"
      [sortable]="true"
      [explain]="explain()"
      [fileName]="fileName()"
    />`,
  styles: `
    :host {
      display: grid;
      gap: var(--space-4);
      grid-template-columns: minmax(0, 1fr);
    }
  `,
})
export class TerritoryFigures {
  readonly #router = inject(Router);
  readonly #clocks = inject(SiteClocks);

  readonly label = input.required<string>();
  readonly level = input.required<MapLevel>();
  readonly figures = input.required<readonly TerritoryFigure[]>();
  readonly classes =
    input.required<readonly { readonly from: number; readonly to: number; readonly count: number }[]>();
  /** What the map puts together, and what it says nothing of. */
  readonly note = input.required<string>();
  /** « moins de cinq réponses comptées »: why a territory has no value. */
  readonly few = input.required<string>();
  readonly more = input<readonly FigureColumn[]>([]);
  readonly explain = input.required<Explanation>();
  readonly fileName = input.required<string>();

  protected readonly told = computed(() =>
    [
      this.note(),
      ...(this.#clocks.isMoved() ? [COUNTED_TODAY] : []),
      ...NOTES,
      `Hachures : ${this.few()}, aucune valeur n’est affichée.`,
    ].map(typography),
  );
  protected readonly rounded = computed(() =>
    this.classes().map(({ from, to, count }) => ({ from: Math.round(from), to: Math.round(to), count })),
  );
  protected readonly territories = computed(() =>
    this.figures().map((one) => ({
      ...{ id: one.territory, name: one.territoryName, words: this.#inWords(one) },
      ...{ classIndex: one.classIndex, marked: false },
    })),
  );
  protected readonly columns = computed(() => [
    ...['Territoire', 'Répondants', ...RANGE],
    ...this.more().map(({ label }) => label),
  ]);
  protected readonly rows = computed(() =>
    this.figures().map(({ territoryName, respondents, value, low, high }, index) => [
      territoryName,
      respondents,
      ...[value, low, high].map((one) => (one === null ? null : Math.round(one))),
      ...this.more().map(({ values }) => values[index] ?? null),
    ]),
  );

  protected open(territory: string): void {
    void this.#router.navigateByUrl(territoryPath(territory));
  }

  #inWords({ value, isFew, counted }: TerritoryFigure): string {
    if (value !== null) return `${frenchValue(Math.round(value), '%')} (${counted})`;
    return isFew ? `${this.few()} (${counted})` : `aucun niveau connu (${counted})`;
  }
}
