import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { PlaceDto } from '@ou-en-est-on/contracts';
import { type Cell, Explain, Fold, frenchCount, frenchNumber, TableTwin, TypoPipe } from '@ou-en-est-on/ui';
import { PlaceMap } from '@ou-en-est-on/ui/drawings';
import { LoadState } from '../../shared/api/load-state';
import { EPCI_OUTLINES } from '../../shared/outlines';
import { territoryPath } from '../../shared/territory-path';
import { PlaceLinks } from '../place-links';
import { departmentCompositionResource, departmentDrawingResource } from '../territory-api';

/** One département: its intercommunalités on a map, then each with its communes; all of them in a table. */
@Component({
  selector: 'app-department-view',
  imports: [Explain, Fold, LoadState, PlaceLinks, PlaceMap, RouterLink, TableTwin, TypoPipe],
  templateUrl: './department-view.html',
  styleUrl: './department-view.css',
})
export class DepartmentView {
  readonly code = input.required<string>();

  readonly #router = inject(Router);
  protected readonly composition = departmentCompositionResource(this.code);
  protected readonly drawing = departmentDrawingResource(this.code);
  protected readonly outlines = EPCI_OUTLINES;
  protected readonly lines = computed(() =>
    (this.composition.value()?.items ?? []).map((epci) => ({
      ...epci,
      path: territoryPath(epci.id),
      counts: countsOf(epci.communes.length, epci.elsewhere),
    })),
  );
  protected readonly columns = ['Commune', 'Code', 'Habitants', 'Intercommunalité'];
  protected readonly rows = computed<readonly (readonly Cell[])[]>(() => {
    const { items = [], alone = [] } = this.composition.value() ?? {};
    return [
      ...items.flatMap((epci) => epci.communes.map((one) => rowOf(one, epci))),
      ...alone.map((one) => rowOf(one)),
    ];
  });
  protected readonly pathOf = territoryPath;

  protected choose(id: string): void {
    this.follow(territoryPath(id));
  }

  protected follow(path: string): void {
    void this.#router.navigateByUrl(path);
  }
}

/** « 43 communes », « 9 communes ici, 22 ailleurs ». */
function countsOf(here: number, elsewhere: number): string {
  const communes = frenchCount(here, 'commune');
  return elsewhere === 0 ? communes : `${communes} ici, ${frenchNumber(elsewhere)} dans un autre département`;
}

function rowOf({ id, name, population }: PlaceDto, epci?: PlaceDto): readonly Cell[] {
  const code = id.replace(/^COM-/, '');
  return [
    { text: name, key: name, path: territoryPath(id) },
    { text: code, key: code },
    population,
    epci?.name ?? 'Aucune',
  ];
}
