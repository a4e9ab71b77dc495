import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Empty, Explain, frenchCount } from '@ou-en-est-on/ui';
import { LoadState } from '../api/load-state';
import { SheetLine } from './sheet-line';
import { publishedSheets, type SheetFilters } from './sheets-api';

const SHOWN = 5;

/** The sheets that collectivities published on a subject: the latest ones, and a way to all of them. */
@Component({
  selector: 'app-linked-sheets',
  imports: [Empty, Explain, LoadState, RouterLink, SheetLine],
  template: `@if (sheets.value(); as list) {
      @if (list.total > 0) {
        <ul role="list" class="entries">
          @for (sheet of list.items; track sheet.id) {
            <li><app-sheet-line [sheet]="sheet" [withCollectivity]="filters().collectivity === undefined" /></li>
          }
        </ul>
        <p class="cluster" data-explained>
          <a routerLink="/fiches-actions" [queryParams]="query()">{{ all() }}</a>
          <button [uiExplain]="list.explain" about="fiches actions trouvées"></button>
        </p>
      } @else {
        <ui-empty [message]="none()" />
      }
    } @else {
      <app-load-state [resource]="sheets" />
    }`,
  styles: `
    :host {
      display: grid;
      gap: var(--space-3);
      grid-template-columns: minmax(0, 1fr);
    }

    .entries {
      margin: 0;
    }
  `,
})
export class LinkedSheets {
  readonly filters = input.required<SheetFilters>();
  /** What is said when there is none. */
  readonly none = input.required<string>();

  protected readonly sheets = publishedSheets(this.filters, () => ({ limit: SHOWN }));
  protected readonly all = computed(() => {
    const total = this.sheets.value()?.total ?? 0;
    return total > SHOWN
      ? `Voir les ${frenchCount(total, 'fiche')}`
      : `Voir dans la liste (${frenchCount(total, 'fiche')})`;
  });
  /** As the addresses of the list write it. */
  protected readonly query = computed(() => {
    const { collectivity, service, proposal } = this.filters();
    return { collectivite: collectivity?.toLowerCase(), service, proposition: proposal };
  });
}
