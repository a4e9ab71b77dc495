import { Component, computed } from '@angular/core';
import { TableTwin } from '@ou-en-est-on/ui';
import { ScoreBars } from '@ou-en-est-on/ui/drawings';
import { LoadState } from '../api/load-state';
import { themeRealisationsResource } from './realisation-api';

const COLUMNS = [
  'Thématique',
  'Réalisation (%)',
  'Si ce qui manque était au plus bas (%)',
  'Si ce qui manque était réalisé (%)',
];
const LABEL = 'Réalisation par thématique, parmi les répondants';

/** Where the respondents stand, theme by theme, with what the missing answers leave open. */
@Component({
  selector: 'app-theme-realisations',
  imports: [LoadState, ScoreBars, TableTwin],
  template: `@if (list.value(); as it) {
      <div class="stack" data-explained>
        <ui-score-bars [rows]="rows()" [groups]="[]" name="Réalisation" />
        <p class="small muted">Parmi les seules collectivités qui ont répondu, services non concernés mis à part.</p>
      </div>
      <ui-table-twin
        [caption]="label"
        [columns]="columns()"
        [rows]="cells()"
        [explain]="it.explain"
        [sortable]="true"
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
  protected readonly list = themeRealisationsResource();
  protected readonly label = LABEL;
  protected readonly rows = computed(() =>
    (this.list.value()?.items ?? []).map(({ label, value, low, high, explain }) => ({
      ...{ label, value, low, high, completeness: null, explain },
    })),
  );
  readonly #levels = computed(
    () => this.list.value()?.items.find(({ distribution }) => distribution.length > 0)?.distribution ?? [],
  );
  protected readonly columns = computed(() => [...COLUMNS, ...this.#levels().map(({ label }) => `${label} (%)`)]);
  protected readonly cells = computed(() =>
    (this.list.value()?.items ?? []).map(({ label, value, low, high, distribution }) => [
      label,
      ...[value, low, high].map(rounded),
      ...this.#levels().map(({ level }) => rounded(distribution.find((one) => one.level === level)?.share ?? null)),
    ]),
  );
}

const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value));
