import { computed, inject, Injectable } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import type { ProposalSort } from '@ou-en-est-on/contracts';
import type { ProposalFilterName, ProposalFilterValues } from '@ou-en-est-on/domain';
import { FILTER_NAMES, listParams, readListAddress } from './proposal-address';

/** One value of one filter in force. */
export interface ActiveFilter {
  readonly name: ProposalFilterName;
  readonly value: string;
}

/** What the list is asked for lives in the address: links, the back button and bookmarks find it again. */
@Injectable()
export class ProposalFiltersStore {
  readonly #router = inject(Router);
  readonly #route = inject(ActivatedRoute);
  readonly #params = toSignal(this.#route.queryParamMap, { requireSync: true });

  readonly address = computed(() => readListAddress(this.#params()));
  readonly filters = computed(() => this.address().filters);
  readonly sort = computed(() => this.address().sort);
  readonly pages = computed(() => this.address().pages);
  readonly active = computed(() => activeFilters(this.filters()));

  valuesOf(name: ProposalFilterName): readonly string[] {
    return this.filters()[name] ?? [];
  }

  toggle(name: ProposalFilterName, value: string): void {
    const values = this.valuesOf(name);
    const others = values.filter((other) => other !== value);
    this.#go({ ...this.filters(), [name]: others.length < values.length ? others : [...values, value] });
  }

  /** Lifts one filter, whatever its values. */
  lift(name: ProposalFilterName): void {
    this.#go({ ...this.filters(), [name]: [] });
  }

  clear(): void {
    this.#go({});
  }

  sortBy(sort: ProposalSort): void {
    this.#go(this.filters(), sort);
  }

  /** One more page below; the back button leaves the list rather than folding it up. */
  showMore(): void {
    const queryParams = listParams(this.filters(), this.sort(), this.pages() + 1);
    void this.#router.navigate([], { relativeTo: this.#route, queryParams, replaceUrl: true });
  }

  #go(filters: ProposalFilterValues, sort = this.sort()): void {
    void this.#router.navigate([], { relativeTo: this.#route, queryParams: listParams(filters, sort) });
  }
}

function activeFilters(filters: ProposalFilterValues): ActiveFilter[] {
  return FILTER_NAMES.flatMap((name) => (filters[name] ?? []).map((value) => ({ name, value })));
}
