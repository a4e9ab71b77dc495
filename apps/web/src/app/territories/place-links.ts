import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PlaceDto } from '@ou-en-est-on/contracts';
import { TypoPipe } from '@ou-en-est-on/ui';
import { territoryPath } from '../shared/territory-path';

/** Past this many, the page would weigh more than its reader came for. */
const SHOWN = 60;

/** Territories as links, the most populated when there are many. */
@Component({
  selector: 'app-place-links',
  imports: [RouterLink, TypoPipe],
  template: `<ul class="inline-list" role="list">
      @for (place of shown(); track place.id) {
        <li>
          <a [routerLink]="place.path">{{ place.name | typo }}</a>
        </li>
      }
    </ul>
    @if (hidden() > 0) {
      <p class="small muted">Les plus petits ne sont pas listés&nbsp;: cherchez-les par leur nom.</p>
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

  protected readonly shown = computed(() => {
    const places = this.places();
    const kept = this.whole()
      ? places
      : places.toSorted((a, b) => (b.population ?? 0) - (a.population ?? 0)).slice(0, SHOWN);
    return places.filter((one) => kept.includes(one)).map(({ id, name }) => ({ id, name, path: territoryPath(id) }));
  });
  protected readonly hidden = computed(() => this.places().length - this.shown().length);
}
