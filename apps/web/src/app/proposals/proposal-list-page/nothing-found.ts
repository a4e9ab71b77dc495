import { Component, computed, inject, input } from '@angular/core';
import type { ProposalFacet, ProposalFilterName } from '@ou-en-est-on/domain';
import { Empty } from '@ou-en-est-on/ui';
import type { Facets } from '../filter-value-label';
import { FILTER_LABELS } from '../proposal-address';
import { ProposalFiltersStore } from '../proposal-filters.store';

/** No proposal answers all the filters: says which one, lifted alone, would find some. */
@Component({
  selector: 'app-nothing-found',
  imports: [Empty],
  template: `<ui-empty message="Aucune proposition ne réunit tous ces filtres.">
    @if (relaxable().length > 0) {
      <p>En retirant un seul de ces filtres, vous en trouverez&nbsp;:</p>
      <ul role="list" class="cluster">
        @for (name of relaxable(); track name) {
          <li>
            <button type="button" class="button" (click)="store.lift(name)">
              Retirer le filtre «&nbsp;{{ labels[name] }}&nbsp;»
            </button>
          </li>
        }
      </ul>
    }
    @if (others().length > 0) {
      <p>Vous pouvez aussi retirer&nbsp;:</p>
      <ul role="list" class="cluster">
        @for (name of others(); track name) {
          <li>
            <button type="button" class="button" (click)="store.lift(name)">
              Retirer le filtre «&nbsp;{{ labels[name] }}&nbsp;»
            </button>
          </li>
        }
      </ul>
    }
    <button type="button" class="button" (click)="store.clear()">Effacer tous les filtres</button>
  </ui-empty>`,
  styles: `
    ul {
      margin: 0;
    }
  `,
})
export class NothingFound {
  readonly facets = input.required<Facets>();

  protected readonly store = inject(ProposalFiltersStore);
  protected readonly labels = FILTER_LABELS;
  /** The counts of a facet are under all the OTHER filters: one above zero means that this filter alone is in the way. */
  protected readonly relaxable = computed(() => this.#names().filter((name) => this.#othersFind(name)));
  /** Filters that no facet counts: what lifting them would find is not known. */
  protected readonly others = computed(() => this.#names().filter((name) => !(name in this.facets())));
  readonly #names = computed(() => [...new Set(this.store.active().map(({ name }) => name))]);

  #othersFind(name: ProposalFilterName): boolean {
    return this.facets()[name as ProposalFacet]?.some(({ count }) => count > 0) ?? false;
  }
}
