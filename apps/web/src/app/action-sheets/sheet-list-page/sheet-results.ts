import { Component, computed, forwardRef, input, signal } from '@angular/core';
import type { ActionSheetListDto } from '@ou-en-est-on/contracts';
import { LoadState } from '../../shared/api/load-state';
import { SheetLine } from '../../shared/action-sheets/sheet-line';
import { publishedSheets, type SheetFilters } from '../../shared/action-sheets/sheets-api';

export const PAGE_SIZE = 30;

/** A page of sheets, and the next one under it once it is asked for. */
@Component({
  selector: 'app-sheet-results',
  imports: [LoadState, SheetLine, forwardRef(() => SheetResults)],
  template: `<ul role="list" class="entries">
      @for (sheet of list().items; track sheet.id) {
        <li><app-sheet-line [sheet]="sheet" /></li>
      }
    </ul>
    @if (rest.value(); as following) {
      <app-sheet-results [list]="following" [filters]="filters()" />
    } @else if (asked()) {
      <app-load-state [resource]="rest" />
    } @else if (list().next !== null) {
      <p><button type="button" class="button" (click)="asked.set(true)">Voir les suivantes</button></p>
    }`,
  styles: `
    :host {
      display: grid;
      gap: var(--space-4);
      grid-template-columns: minmax(0, 1fr);
    }

    .entries {
      margin: 0;
    }
  `,
})
export class SheetResults {
  readonly list = input.required<ActionSheetListDto>();
  readonly filters = input.required<SheetFilters>();

  protected readonly asked = signal(false);
  protected readonly rest = publishedSheets(
    computed(() => (this.asked() && this.list().next !== null ? this.filters() : undefined)),
    () => ({ limit: PAGE_SIZE, cursor: this.list().next }),
  );
}
