import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { Explanation } from '@ou-en-est-on/domain';
import { Explain } from '../explanation/explain';
import { frenchNumber } from '../format/french-number';
import { toCsv, type Cell } from '../shared/csv';
import { Download } from '../shared/download';
import { PrintMode } from '../shared/print-mode';
import { sortRows, type SortOrder } from './sort-rows';

interface TwinCell {
  readonly text: string;
  readonly numeric: boolean;
  readonly path?: string | undefined;
}

/**
 * The table behind a chart: drawn when opened, always in print, and downloadable.
 * The first column names the row. A sortable one is sorted by its headers; it starts in the order of its rows.
 */
@Component({
  selector: 'ui-table-twin',
  imports: [Explain],
  templateUrl: './table-twin.html',
  styleUrl: './table-twin.css',
  host: { '[attr.data-explained]': 'explain() && ""' },
})
export class TableTwin {
  readonly #download = inject(Download);
  readonly #print = inject(PrintMode);

  readonly caption = input.required<string>();
  readonly columns = input.required<readonly string[]>();
  readonly rows = input.required<readonly (readonly Cell[])[]>();
  /** Name of the downloaded file, without its extension. */
  readonly fileName = input('donnees');
  readonly sortable = input(false);
  readonly summary = input('Voir les données en tableau');

  /** How its numbers were made; null inside something that explains them already. */
  readonly explain = input<Explanation | null>(null);

  readonly startsOpen = input(false);

  /** The address of the cell that was chosen: the page goes there without being loaded anew. */
  readonly followed = output<string>();

  /** On paper headers are plain words: browsers repeat no button on the next sheets. */
  protected readonly sorts = computed(() => this.sortable() && !this.#print.printing());
  readonly #order = signal<SortOrder | null>(null);
  /** What the reader last did; null before. */
  readonly #byHand = signal<boolean | null>(null);
  protected readonly shown = computed(() => (this.#byHand() ?? this.startsOpen()) || this.#print.printing());
  protected readonly marks = { ascending: '↑', descending: '↓' } as const;
  /** Headers stand over the edge their column is aligned on. */
  protected readonly headers = computed(() =>
    this.columns().map((text, index) => ({
      text,
      numeric: this.rows().some((row) => typeof row[index] === 'number'),
      sort: this.#order()?.column === index ? this.#order()?.direction : undefined,
    })),
  );
  protected readonly cells = computed(() => sortRows(this.rows(), this.#order()).map((row) => row.map(toTwinCell)));

  protected remember(opened: boolean): void {
    if (!this.#print.printing() && opened !== this.shown()) this.#byHand.set(opened);
  }

  /** A header sorts upwards, then downwards. */
  protected sortBy(column: number): void {
    this.#order.update((order) => ({
      column,
      direction: order?.column === column && order.direction === 'ascending' ? 'descending' : 'ascending',
    }));
  }

  /** A new tab or window is left to the browser. */
  protected follow(event: MouseEvent, path: string): void {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.followed.emit(path);
  }

  protected saveCsv(): void {
    this.#download.saveCsv(`${this.fileName()}.csv`, toCsv(this.columns(), this.rows()));
  }
}

function toTwinCell(cell: Cell): TwinCell {
  if (cell === null) return { text: '—', numeric: false };
  if (typeof cell === 'number') return { text: frenchNumber(cell), numeric: true };
  if (typeof cell === 'string') return { text: cell, numeric: false };
  return { text: cell.text, numeric: false, path: cell.path };
}
