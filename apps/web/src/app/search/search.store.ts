import { computed, inject, Injectable } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { SEARCH_FACETS, type SearchFacet } from '@ou-en-est-on/domain';
import { askableText, readSearchAddress, type SearchAddress, searchParams } from './search-address';

/** What is searched lives in the address: a search is shared like any page. */
@Injectable()
export class SearchStore {
  readonly #router = inject(Router);
  readonly #route = inject(ActivatedRoute);
  readonly #params = toSignal(this.#route.queryParamMap, { requireSync: true });

  readonly address = computed(() => readSearchAddress(this.#params()));
  readonly text = computed(() => this.address().text);
  readonly activeFilters = computed(() =>
    SEARCH_FACETS.reduce((count, facet) => count + this.valuesOf(facet).length, 0),
  );

  valuesOf(facet: SearchFacet): readonly string[] {
    return this.address().filters[facet] ?? [];
  }

  /** Asks for other words, under the same filters. Letters typed one after the other are one step of the history. */
  ask(typed: string): void {
    const text = askableText(typed);
    if (text !== this.text()) this.#go({ ...this.address(), text, pages: 1 }, true);
  }

  toggle(facet: SearchFacet, value: string): void {
    const { text, filters } = this.address();
    const values = this.valuesOf(facet);
    const others = values.filter((other) => other !== value);
    const chosen = others.length < values.length ? others : [...values, value];
    this.#go({ text, filters: { ...filters, [facet]: chosen }, pages: 1 });
  }

  clearFilters(): void {
    this.#go({ text: this.text(), filters: {}, pages: 1 });
  }

  /** One more page below; the back button leaves the results rather than folding them up. */
  showMore(): void {
    this.#go({ ...this.address(), pages: this.address().pages + 1 }, true);
  }

  #go(address: SearchAddress, replaceUrl = false): void {
    void this.#router.navigate([], { relativeTo: this.#route, queryParams: searchParams(address), replaceUrl });
  }
}
