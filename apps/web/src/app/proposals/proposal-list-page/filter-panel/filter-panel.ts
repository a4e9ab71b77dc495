import { Component, computed, inject, input } from '@angular/core';
import type { ExplanationDto, FacetCountDto } from '@ou-en-est-on/contracts';
import type { ProposalFacet } from '@ou-en-est-on/domain';
import { FilterFold } from '../../../shared/filters/filter-fold';
import { FilterGroup } from '../../../shared/filters/filter-group';
import { type Facets, filterValueLabel } from '../../filter-value-label';
import { FILTER_LABELS } from '../../proposal-address';
import { ProposalFiltersStore } from '../../proposal-filters.store';

/** From what one looks for first to what one looks for last. */
const ORDER: readonly ProposalFacet[] = [
  'stateProgress',
  'motion',
  'stake',
  'actor',
  'tag',
  'theme',
  'governmentAction',
];

interface Group {
  readonly name: ProposalFacet;
  readonly label: string;
  readonly choices: readonly FacetCountDto[];
  readonly chosen: readonly string[];
  readonly startsOpen: boolean;
}

/** The filters one can choose, with what each would find. */
@Component({
  selector: 'app-filter-panel',
  imports: [FilterFold, FilterGroup],
  templateUrl: './filter-panel.html',
})
export class FilterPanel {
  readonly facets = input.required<Facets>();
  readonly explain = input.required<ExplanationDto | null>();

  protected readonly store = inject(ProposalFiltersStore);
  protected readonly groups = computed<readonly Group[]>(() =>
    ORDER.map((name) => ({
      name,
      label: FILTER_LABELS[name],
      choices: (this.facets()[name] ?? []).map((choice) => ({
        ...choice,
        label: filterValueLabel(name, choice.value, this.facets()),
      })),
      chosen: this.store.valuesOf(name),
      startsOpen: name === 'stateProgress',
    })).filter(({ choices }) => choices.length > 0),
  );
}
