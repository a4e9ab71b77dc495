import { Component, computed, inject, input, signal } from '@angular/core';
import type { FacetCountDto } from '@ou-en-est-on/contracts';
import type { ProposalFacet } from '@ou-en-est-on/domain';
import { type Facets, filterValueLabel } from '../../filter-value-label';
import { FILTER_LABELS } from '../../proposal-address';
import { ProposalFiltersStore } from '../../proposal-filters.store';
import { FilterGroup } from './filter-group';

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

/** The filters one can choose, with what each would find; on a narrow screen they open from a button. */
@Component({
  selector: 'app-filter-panel',
  imports: [FilterGroup],
  templateUrl: './filter-panel.html',
  styleUrl: './filter-panel.css',
})
export class FilterPanel {
  readonly facets = input.required<Facets>();

  protected readonly store = inject(ProposalFiltersStore);
  protected readonly unfolded = signal(false);
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
