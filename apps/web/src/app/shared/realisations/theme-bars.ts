import { Component, computed, input } from '@angular/core';
import type { ExplanationDto, ThemeRealisationDto } from '@ou-en-est-on/contracts';
import { TableTwin } from '@ou-en-est-on/ui';
import { ScoreBars } from '@ou-en-est-on/ui/drawings';

const COLUMNS = [
  'Thématique',
  'Réalisation (%)',
  'Si ce qui manque était au plus bas (%)',
  'Si ce qui manque était réalisé (%)',
];

/** Where some respondents stand, theme by theme, with what the missing answers leave open, and the same as a table. */
@Component({
  selector: 'app-theme-bars',
  imports: [ScoreBars, TableTwin],
  template: `<div class="stack" data-explained>
      <ui-score-bars [rows]="rows()" [groups]="[]" name="Réalisation" none="moins de cinq réponses comptées" />
      <p class="small muted">Parmi les seules collectivités qui ont répondu, services non concernés mis à part.</p>
    </div>
    <ui-table-twin
      [caption]="caption()"
      [columns]="columns()"
      [rows]="cells()"
      [explain]="explain()"
      [sortable]="true"
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
export class ThemeBars {
  readonly themes = input.required<readonly ThemeRealisationDto[]>();
  /** Of all the themes together. */
  readonly explain = input.required<ExplanationDto>();
  readonly caption = input.required<string>();
  readonly fileName = input.required<string>();

  protected readonly rows = computed(() =>
    this.themes().map(({ label, value, low, high, explain }) => ({
      ...{ label, value, low, high, completeness: null, explain },
    })),
  );
  readonly #levels = computed(
    () => this.themes().find(({ distribution }) => distribution.length > 0)?.distribution ?? [],
  );
  protected readonly columns = computed(() => [...COLUMNS, ...this.#levels().map(({ label }) => `${label} (%)`)]);
  protected readonly cells = computed(() =>
    this.themes().map(({ label, value, low, high, distribution }) => [
      label,
      ...[value, low, high].map(rounded),
      ...this.#levels().map(({ level }) => rounded(distribution.find((one) => one.level === level)?.share ?? null)),
    ]),
  );
}

const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value));
