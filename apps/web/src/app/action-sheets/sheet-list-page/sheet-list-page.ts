import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Empty, Explain, frenchCount, TypoPipe } from '@ou-en-est-on/ui';
import { LoadState } from '../../shared/api/load-state';
import { apiUrl } from '../../shared/api/api-url';
import { publishedSheets } from '../../shared/action-sheets/sheets-api';
import { CsvExport } from '../../shared/csv-export/csv-export';
import { FilterSelect, type SelectGroup } from '../../shared/filter-select/filter-select';
import { editionResource, placeResource } from '../action-sheet-api';
import { PAGE_SIZE, SheetResults } from './sheet-results';

/** What collectivities say they do, the latest published first; the filters live in the address. */
@Component({
  selector: 'app-sheet-list-page',
  imports: [CsvExport, Empty, Explain, FilterSelect, LoadState, RouterLink, SheetResults, TypoPipe],
  templateUrl: './sheet-list-page.html',
})
export class SheetListPage {
  readonly collectivite = input<string>();
  readonly service = input<string>();
  readonly proposition = input<string>();

  protected readonly filters = computed(() => ({
    collectivity: this.collectivite()?.toUpperCase(),
    service: this.service(),
    proposal: this.proposition(),
  }));
  protected readonly sheets = publishedSheets(this.filters, () => ({ limit: PAGE_SIZE }));
  protected readonly exportUrl = computed(() => apiUrl('/action-sheets', this.filters()));
  protected readonly place = placeResource(() => this.collectivite());
  readonly #matrix = editionResource(() => null);

  protected readonly isFiltered = computed(() =>
    Object.values(this.filters()).some((value) => value !== undefined && value !== ''),
  );
  protected readonly groups = computed<readonly SelectGroup[]>(() =>
    (this.#matrix.value()?.themes ?? []).map(({ label, services }) => ({
      label,
      choices: services.map(({ id, label: name }) => ({ value: id, label: name })),
    })),
  );
  protected readonly count = computed(() => {
    const list = this.sheets.value();
    return list ? frenchCount(list.total, 'fiche') : '';
  });
  /** The name of the collectivity asked for, as far as it is known. */
  protected readonly collectivity = computed(
    () => this.sheets.value()?.items[0]?.collectivity.name ?? this.place.value()?.name ?? this.collectivite() ?? '',
  );
}
