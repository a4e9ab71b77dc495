import { Component, computed, input } from '@angular/core';
import { frenchValue } from '../format/french-number';

/** The share of a realisation level, in percent. */
export interface LevelShare {
  readonly label: string;
  readonly share: number;
}

/**
 * Realisation levels as one bar in the collectivities' hue, from the lowest to the highest. An indirect sign is drawn
 * faint, and dashed. Says its shares to those who do not see it.
 */
@Component({
  selector: 'ui-level-bar',
  template: `
    <div class="bar" role="img" [class.faint]="faint()" [attr.aria-label]="inWords()">
      @for (part of parts(); track part.label) {
        @if (part.share > 0) {
          <span [style.flex-grow]="part.share" [style.--depth]="part.depth"></span>
        }
      }
    </div>
    <ul class="legend" role="list" [class.faint]="faint()">
      @for (part of parts(); track part.label) {
        <li><span class="swatch" [style.--depth]="part.depth"></span>{{ part.text }}</li>
      }
    </ul>
  `,
  styleUrl: './level-bar.css',
})
export class LevelBar {
  readonly label = input.required<string>();
  readonly levels = input.required<readonly LevelShare[]>();
  /** For a sign only: no strong colour. */
  readonly faint = input(false);

  protected readonly parts = computed(() =>
    this.levels().map(({ label, share }, index, all) => ({
      ...{ label, share },
      text: `${label}\u00a0: ${frenchValue(Math.round(share), '%')}`,
      depth: `${String(Math.round((100 * index) / Math.max(1, all.length - 1)))}%`,
    })),
  );
  protected readonly inWords = computed(
    () =>
      `${this.label()} — ${this.parts()
        .map(({ text }) => text)
        .join('\u202f; ')}`,
  );
}
