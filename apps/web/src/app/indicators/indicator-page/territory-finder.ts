import { Component, computed, input, output, signal } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import type { TerritoryType } from '@ou-en-est-on/domain';
import { TypoPipe } from '@ou-en-est-on/ui';
import { debounceTime, map } from 'rxjs';
import { foundTerritories } from '../../shared/collectivities/found-collectivities';
import { TERRITORY_TYPE_LABELS } from '../../shared/labels/common.labels';

const TYPING_PAUSE_MS = 150;
const MOST = 6;
/** The longest text that the search takes. */
const LONGEST = 100;

/** Finds, as one types, a territory of the levels that are too long to be listed; what is chosen lives in the address. */
@Component({
  selector: 'app-territory-finder',
  imports: [RouterLink, TypoPipe],
  templateUrl: './territory-finder.html',
  styleUrl: './territory-finder.css',
})
export class TerritoryFinder {
  readonly levels = input.required<readonly TerritoryType[]>();
  readonly chosen = output();

  protected readonly longest = LONGEST;
  protected readonly words = signal('');
  readonly #asked = toSignal(
    toObservable(this.words).pipe(
      debounceTime(TYPING_PAUSE_MS),
      map((words) => words.trim()),
    ),
    { initialValue: '' },
  );
  protected readonly territories = foundTerritories(this.#asked, this.levels, MOST);
  protected readonly levelsInWords = computed(() =>
    this.levels()
      .map((level) => TERRITORY_TYPE_LABELS[level])
      .join(', '),
  );
  protected readonly told = computed(() => {
    if (this.words().trim() === '') return '';
    if (this.territories.list.failure()) return 'La recherche ne répond pas. Réessayez dans un instant.';
    if (this.territories.list.value() === undefined) return '';
    const count = this.territories.found().length;
    return count === 0 ? 'Aucun territoire ne répond à ces mots.' : '';
  });

  protected type(event: Event): void {
    this.words.set((event.target as HTMLInputElement).value);
  }

  protected choose(): void {
    this.words.set('');
    this.chosen.emit();
  }
}
