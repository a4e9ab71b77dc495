import { Component, computed, type ElementRef, inject, input, viewChild } from '@angular/core';
import { Callout, TypoPipe } from '@ou-en-est-on/ui';
import { type Facets, filterValueLabel } from '../../filter-value-label';
import { FILTER_LABELS } from '../../proposal-address';
import { type ActiveFilter, ProposalFiltersStore } from '../../proposal-filters.store';

/** The filters in force, each with a way to take it off; what the address asked and nothing bears is said. */
@Component({
  selector: 'app-active-filters',
  imports: [Callout, TypoPipe],
  templateUrl: './active-filters.html',
  styleUrl: './active-filters.css',
})
export class ActiveFilters {
  readonly facets = input.required<Facets>();

  protected readonly store = inject(ProposalFiltersStore);
  protected readonly ignored = computed(() => this.store.address().ignored);
  protected readonly filters = computed(() =>
    this.store.active().map(({ name, value }) => ({
      name,
      value,
      label: `${FILTER_LABELS[name]} : ${filterValueLabel(name, value, this.facets())}`,
    })),
  );
  protected readonly bar = viewChild.required<ElementRef<HTMLElement>>('bar');

  protected remove({ name, value }: ActiveFilter): void {
    this.#keepFocus();
    this.store.toggle(name, value);
  }

  protected clear(): void {
    this.#keepFocus();
    this.store.clear();
  }

  /** The button pressed is about to go: without this the reader would be sent back to the top of the page. */
  #keepFocus(): void {
    this.bar().nativeElement.focus();
  }
}
