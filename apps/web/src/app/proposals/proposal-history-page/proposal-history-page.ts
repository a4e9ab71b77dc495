import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Explain, frenchCount, frenchDate, TableTwin, TypoPipe } from '@ou-en-est-on/ui';
import { Timeline } from '@ou-en-est-on/ui/drawings';
import { LoadState } from '../../shared/api/load-state';
import { CsvExport } from '../../shared/csv-export/csv-export';
import { pageTitle } from '../../shared/page-title';
import { proposalHistoryResource, proposalHistoryUrl } from '../proposal-api';
import { HistoryEntry } from './history-entry/history-entry';
import { LANES, periodsOf, TABLE_COLUMNS, toMark, toRow } from './history-in-words';

/** All that happened around a proposal, on one time line: asked, said, done, measured, read and corrected. */
@Component({
  selector: 'app-proposal-history-page',
  imports: [CsvExport, Explain, HistoryEntry, LoadState, RouterLink, TableTwin, Timeline, TypoPipe],
  templateUrl: './proposal-history-page.html',
  styleUrl: './proposal-history-page.css',
})
export default class ProposalHistoryPage {
  readonly id = input.required<string>();

  protected readonly history = proposalHistoryResource(this.id);
  protected readonly exportUrl = computed(() => proposalHistoryUrl(this.id()));
  protected readonly title = computed(() => `Historique de la proposition ${this.id()}`);
  protected readonly lanes = LANES;
  protected readonly columns = TABLE_COLUMNS;
  readonly #entries = computed(() => this.history.value()?.items ?? []);
  protected readonly marks = computed(() => this.#entries().map(toMark));
  protected readonly periods = computed(() => periodsOf(this.#entries()));
  protected readonly rows = computed(() => this.#entries().map(toRow));
  protected readonly readOn = computed(() => this.history.value()?.clocks.asOf ?? '');
  /** What the line of the day is called: the page may be read at a past date. */
  protected readonly readOnInWords = computed(() => frenchDate(this.readOn()));
  protected readonly drawing = computed(
    () => `${frenchCount(this.#entries().length, 'date')} sur une ligne de temps, listées ci-dessous`,
  );

  constructor() {
    pageTitle(() => (this.history.failure()?.kind === 'not-found' ? 'Page introuvable' : this.title()));
  }
}
