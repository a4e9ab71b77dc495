import { Component, computed, inject, resource } from '@angular/core';
import { Router } from '@angular/router';
import { type Cell, MAP_LOADER, TableTwin } from '@ou-en-est-on/ui';
import { PlaceMap } from '@ou-en-est-on/ui/drawings';
import { LoadState } from '../../shared/api/load-state';
import { OUTLINES } from '../../shared/outlines';
import { departmentsResource } from '../territory-api';
import { territoryParams } from '../territory-address';

/** The départements on a map, each leading to its intercommunalités; the same in a table. */
@Component({
  selector: 'app-france-map',
  imports: [LoadState, PlaceMap, TableTwin],
  templateUrl: './france-map.html',
})
export class FranceMap {
  readonly #router = inject(Router);
  readonly #load = inject(MAP_LOADER);

  protected readonly outlines = OUTLINES;
  protected readonly departments = departmentsResource();
  readonly #drawing = resource({ loader: () => this.#load('department') });
  protected readonly drawing = computed(() => (this.#drawing.hasValue() ? this.#drawing.value() : undefined));
  protected readonly columns = ['Département', 'Code', 'Habitants'];
  protected readonly rows = computed<readonly (readonly Cell[])[]>(() =>
    (this.departments.value()?.items ?? []).map(({ code, name, population }) => [
      { text: name, key: name, path: this.#pathOf(code) },
      { text: code, key: code },
      population,
    ]),
  );

  protected choose(id: string): void {
    this.follow(this.#pathOf(id.replace(/^DEP-/, '')));
  }

  protected follow(path: string): void {
    void this.#router.navigateByUrl(path);
  }

  #pathOf(code: string): string {
    const queryParams = territoryParams({ text: '', type: undefined, department: code });
    return this.#router.serializeUrl(
      this.#router.createUrlTree(['/territoires'], { queryParams, fragment: 'departement' }),
    );
  }
}
