import { Component, computed, inject, input, output } from '@angular/core';
import { TypoPipe } from '@ou-en-est-on/ui';
import { IgnoredValues } from '../../../shared/filters/ignored-values';
import { type Facets, filterValueLabel } from '../../filter-value-label';
import { FILTER_LABELS } from '../../proposal-address';
import { type ActiveFilter, ProposalFiltersStore } from '../../proposal-filters.store';

/** The filters in force, each with a way to take it off; what the address asked and nothing bears is said. */
@Component({
  selector: 'app-active-filters',
  imports: [IgnoredValues, TypoPipe],
  templateUrl: './active-filters.html',
  styleUrl: './active-filters.css',
})
export class ActiveFilters {
  readonly facets = input.required<Facets>();
  /** Names of the values that no facet lists. */
  readonly names = input<Readonly<Record<string, string>>>({});
  /** The button pressed is about to go: focus must be taken elsewhere, or the reader goes back to the top. */
  readonly lifted = output();

  protected readonly store = inject(ProposalFiltersStore);
  protected readonly ignored = computed(() => this.store.address().ignored);
  protected readonly filters = computed(() =>
    this.store.active().map(({ name, value }) => ({
      name,
      value,
      label: `${FILTER_LABELS[name]} : ${this.names()[value] ?? filterValueLabel(name, value, this.facets())}`,
    })),
  );

  protected remove({ name, value }: ActiveFilter): void {
    this.store.toggle(name, value);
    this.lifted.emit();
  }

  protected clear(): void {
    this.store.clear();
    this.lifted.emit();
  }
}
