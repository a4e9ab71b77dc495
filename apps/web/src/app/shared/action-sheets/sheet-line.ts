import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ActionSheetSummaryDto } from '@ou-en-est-on/contracts';
import { frenchDate, Tag, TypoPipe } from '@ou-en-est-on/ui';

/** A published sheet in a list: what is done, by whom, and how far it says it is. */
@Component({
  selector: 'app-sheet-line',
  imports: [RouterLink, Tag, TypoPipe],
  template: `<p class="entry-title">
      <a [routerLink]="['/fiches-actions', sheet().id]">{{ sheet().title | typo }}</a>
    </p>
    @if (withSynthesis()) {
      <p class="synthesis">{{ sheet().synthesis | typo }}</p>
    }
    <p class="facts small">
      <ui-tag>{{ sheet().level.label }}</ui-tag>
      @if (withCollectivity()) {
        <span>{{ sheet().collectivity.name | typo }}</span>
      }
      <span class="muted">{{ published() }}</span>
    </p>`,
  styles: `
    :host {
      display: grid;
      gap: var(--space-1);
      grid-template-columns: minmax(0, 1fr);
      max-width: var(--measure-width);
    }

    .synthesis {
      display: -webkit-box;
      overflow: hidden;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 3;
    }

    .facts {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-1) var(--space-3);
      align-items: baseline;
    }
  `,
})
export class SheetLine {
  readonly sheet = input.required<ActionSheetSummaryDto>();
  /** Not on a page about the collectivity itself. */
  readonly withCollectivity = input(true);
  readonly withSynthesis = input(true);
  protected readonly published = computed(() => `publiée le ${frenchDate(this.sheet().publishedAt.slice(0, 10))}`);
}
