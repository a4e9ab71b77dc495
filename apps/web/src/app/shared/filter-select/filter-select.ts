import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';

export interface SelectChoice {
  readonly value: string;
  readonly label: string;
}

/** Choices under a common name; a null name leaves them ungrouped. */
export interface SelectGroup {
  readonly label: string | null;
  readonly choices: readonly SelectChoice[];
}

/** A filter of one value that lives in the address; a value that is none of the choices is said and left out. */
@Component({
  selector: 'app-filter-select',
  templateUrl: './filter-select.html',
  styleUrl: './filter-select.css',
})
export class FilterSelect {
  readonly label = input.required<string>();
  /** Name of the query parameter. */
  readonly param = input.required<string>();
  readonly groups = input.required<readonly SelectGroup[]>();
  /** What the address says. */
  readonly value = input<string>();
  /** Word of the choice that lifts the filter; null when one of the others always holds. */
  readonly all = input<string | null>(null);
  /** The choice that holds when the address says nothing. */
  readonly fallback = input('');

  readonly #router = inject(Router);
  protected readonly known = computed(() =>
    this.groups().some(({ choices }) => choices.some(({ value }) => value === this.value())),
  );
  protected readonly selected = computed(() => (this.known() ? (this.value() ?? '') : this.fallback()));
  protected readonly ignored = computed(() => (this.known() ? undefined : this.value()));

  protected choose(event: Event): void {
    const value = (event.target as HTMLSelectElement).value;
    const queryParams = { [this.param()]: value === this.fallback() ? null : value };
    void this.#router.navigate([], { queryParams, queryParamsHandling: 'merge' });
  }
}
