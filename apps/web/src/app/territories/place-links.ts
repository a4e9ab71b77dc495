import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PlaceDto } from '@ou-en-est-on/contracts';
import { Fold, TypoPipe } from '@ou-en-est-on/ui';
import { territoryPath } from '../shared/territory-path';

/** Past this many, the page would weigh more than its reader came for: the others are drawn when asked for. */
const SHOWN = 16;

/** Territories as links: when there are many the most populated, the others folded. */
@Component({
  selector: 'app-place-links',
  imports: [Fold, RouterLink, TypoPipe],
  template: `<ul role="list">
      @for (place of split().shown; track place.id) {
        <li>
          <a [routerLink]="pathOf(place.id)">{{ place.name | typo }}</a>
        </li>
      }
    </ul>
    @if (split().folded.length > 0) {
      <details uiFold #fold="uiFold">
        <summary>Voir les autres</summary>
        @if (fold.shown()) {
          <ul role="list">
            @for (place of split().folded; track place.id) {
              <li>
                <a [routerLink]="pathOf(place.id)">{{ place.name | typo }}</a>
              </li>
            }
          </ul>
        }
      </details>
    }`,
  styles: `
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-1) var(--space-4);
    }
  `,
})
export class PlaceLinks {
  readonly places = input.required<readonly PlaceDto[]>();
  /** True where the reader opened the list to see it all. */
  readonly whole = input(false);

  protected readonly pathOf = territoryPath;
  /** Both in the order they were given. */
  protected readonly split = computed(() => {
    const places = this.places();
    if (this.whole() || places.length <= SHOWN) return { shown: places, folded: [] };
    const bySize = places.toSorted((a, b) => (b.population ?? 0) - (a.population ?? 0));
    const kept = new Set(bySize.slice(0, SHOWN));
    return { shown: places.filter((one) => kept.has(one)), folded: places.filter((one) => !kept.has(one)) };
  });
}
