import { Component, computed, inject } from '@angular/core';
import { PROPOSAL_SORTS, type ProposalSort } from '@ou-en-est-on/contracts';
import { Explain, frenchCount } from '@ou-en-est-on/ui';
import { LoadState } from '../../shared/api/load-state';
import { CsvExport } from '../../shared/csv-export/csv-export';
import { PROPOSAL_SORT_LABELS } from '../../shared/labels/proposal.labels';
import { ProposalEntry } from '../proposal-entry/proposal-entry';
import { proposalExportUrl, proposalListResource, proposalListUrl } from '../proposal-api';
import { ProposalFiltersStore } from '../proposal-filters.store';
import { ActiveFilters } from './active-filters/active-filters';
import { FilterPanel } from './filter-panel/filter-panel';
import { NothingFound } from './nothing-found';
import { ProposalsRest } from './proposals-rest';

/** Every proposal, narrowed by filters that live in the address. */
@Component({
  selector: 'app-proposal-list-page',
  imports: [ActiveFilters, CsvExport, Explain, FilterPanel, LoadState, NothingFound, ProposalEntry, ProposalsRest],
  providers: [ProposalFiltersStore],
  templateUrl: './proposal-list-page.html',
  styleUrl: './proposal-list-page.css',
})
export default class ProposalListPage {
  protected readonly store = inject(ProposalFiltersStore);

  readonly #query = computed(() => ({ filters: this.store.filters(), sort: this.store.sort() }));
  protected readonly firstPage = proposalListResource(() => proposalListUrl(this.#query()));
  protected readonly facets = computed(() => this.firstPage.value()?.facets ?? {});
  protected readonly facetsExplain = computed(() => this.firstPage.value()?.facetsExplain ?? null);
  protected readonly filterLabels = computed(() => this.firstPage.value()?.filterLabels ?? {});
  protected readonly exportUrl = computed(() => proposalExportUrl(this.#query()));
  protected readonly count = computed(() => {
    const list = this.firstPage.value();
    return list ? countInWords(list.total, list.provisional) : '';
  });
  protected readonly sorts = PROPOSAL_SORTS.map((value) => ({ value, label: PROPOSAL_SORT_LABELS[value] }));

  protected readonly urlAfter = (cursor: string): string => proposalListUrl(this.#query(), cursor);

  protected sort(event: Event): void {
    this.store.sortBy((event.target as HTMLSelectElement).value as ProposalSort);
  }
}

function countInWords(total: number, provisional: number): string {
  const readings = frenchCount(provisional, 'lecture provisoire', 'lectures provisoires');
  return `${frenchCount(total, 'proposition')}${provisional > 0 ? `, dont ${readings}` : ''}`;
}
