import { Component, computed, inject, input, signal } from '@angular/core';
import { frenchNumber } from '../format/french-number';
import { toCsv, type Cell } from '../shared/csv';
import { Download } from '../shared/download';
import { PrintMode } from '../shared/print-mode';

interface TwinCell {
  readonly text: string;
  readonly numeric: boolean;
}

/**
 * The table behind a chart: drawn when opened, always in print, and downloadable.
 * The first column names the row.
 */
@Component({
  selector: 'ui-table-twin',
  templateUrl: './table-twin.html',
  styleUrl: './table-twin.css',
})
export class TableTwin {
  readonly #download = inject(Download);
  readonly #print = inject(PrintMode);

  readonly caption = input.required<string>();
  readonly columns = input.required<readonly string[]>();
  readonly rows = input.required<readonly (readonly Cell[])[]>();
  /** Name of the downloaded file, without its extension. */
  readonly fileName = input('donnees');

  readonly #opened = signal(false);
  protected readonly shown = computed(() => this.#opened() || this.#print.printing());
  /** Headers stand over the edge their column is aligned on. */
  protected readonly headers = computed(() =>
    this.columns().map((text, index) => ({ text, numeric: this.rows().some((row) => typeof row[index] === 'number') })),
  );
  protected readonly cells = computed(() => this.rows().map((row) => row.map(toTwinCell)));

  protected remember(opened: boolean): void {
    if (!this.#print.printing()) this.#opened.set(opened);
  }

  protected saveCsv(): void {
    this.#download.saveCsv(`${this.fileName()}.csv`, toCsv(this.columns(), this.rows()));
  }
}

function toTwinCell(cell: Cell): TwinCell {
  if (cell === null) return { text: '—', numeric: false };
  return typeof cell === 'number' ? { text: frenchNumber(cell), numeric: true } : { text: cell, numeric: false };
}
