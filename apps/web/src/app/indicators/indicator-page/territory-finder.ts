import { Component, computed, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { TerritoryType } from '@ou-en-est-on/domain';
import { TypoPipe } from '@ou-en-est-on/ui';
import { foundTerritories } from '../../shared/collectivities/found-collectivities';
import { TERRITORY_TYPE_LABELS } from '../../shared/labels/common.labels';

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
  protected readonly territories = foundTerritories(this.words, this.levels, MOST);
  protected readonly levelsInWords = computed(() =>
    this.levels()
      .map((level) => TERRITORY_TYPE_LABELS[level])
      .join(', '),
  );
  protected readonly told = computed(() => {
    if (this.words().trim() === '') return '';
    if (this.territories.list.failure()) return 'La recherche ne répond pas. Réessayez dans un instant.';
    return this.territories.answered() && this.territories.found().length === 0
      ? 'Aucun territoire ne répond à ces mots.'
      : '';
  });

  protected type(event: Event): void {
    this.words.set((event.target as HTMLInputElement).value);
  }

  protected choose(): void {
    this.words.set('');
    this.chosen.emit();
  }
}
