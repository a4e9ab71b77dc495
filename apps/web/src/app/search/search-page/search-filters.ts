import { Component, computed, inject, input } from '@angular/core';
import type { FacetCountDto, SearchResultsDto } from '@ou-en-est-on/contracts';
import { SEARCH_FACETS, type SearchFacet } from '@ou-en-est-on/domain';
import { FilterFold } from '../../shared/filters/filter-fold';
import { FilterGroup } from '../../shared/filters/filter-group';
import { STAKE_LABELS } from '../../shared/labels/common.labels';
import { SEARCH_FACET_LABELS, SEARCH_KIND_PLURALS } from '../search.labels';
import { SearchStore } from '../search.store';

const VALUE_LABELS: Readonly<Record<string, string>> = { ...SEARCH_KIND_PLURALS, ...STAKE_LABELS };

interface Group {
  readonly facet: SearchFacet;
  readonly label: string;
  readonly choices: readonly FacetCountDto[];
}

/** What the results can be narrowed to, with how many each choice would find. */
@Component({
  selector: 'app-search-filters',
  imports: [FilterFold, FilterGroup],
  template: `<app-filter-fold [active]="store.activeFilters()">
    @for (group of groups(); track group.facet) {
      <app-filter-group
        [label]="group.label"
        [choices]="group.choices"
        [chosen]="store.valuesOf(group.facet)"
        [startsOpen]="true"
        [explain]="results().facetsExplain"
        (toggled)="store.toggle(group.facet, $event)"
      />
    }
  </app-filter-fold>`,
})
export class SearchFilters {
  readonly results = input.required<Pick<SearchResultsDto, 'facets' | 'facetsExplain'>>();

  protected readonly store = inject(SearchStore);
  protected readonly groups = computed<readonly Group[]>(() =>
    SEARCH_FACETS.map((facet) => ({
      facet,
      label: SEARCH_FACET_LABELS[facet],
      choices: this.results().facets[facet].map((choice) => ({
        ...choice,
        label: VALUE_LABELS[choice.value] ?? choice.label,
      })),
    })).filter(({ choices }) => choices.length > 0),
  );
}
