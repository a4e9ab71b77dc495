import { Component, computed, input, output, signal } from '@angular/core';
import type { MapDrawing } from './map.model';
import { MapShapes } from './map-shapes';

/** A territory that a map leads to. */
export interface MapPlace {
  readonly id: string;
  readonly name: string;
}

/** A map by which one chooses a territory: it shows where they are, and no value. */
@Component({
  selector: 'ui-place-map',
  imports: [MapShapes],
  template: `<ui-map-shapes
      [drawing]="drawing()"
      [label]="label() + '. Flèches pour aller d’un territoire à l’autre, Entrée pour le choisir.'"
      [territories]="drawn()"
      [(active)]="active"
      (chosen)="chosen.emit($event)"
    />
    <p class="current no-print" aria-hidden="true">{{ reading() }}</p>
    <p class="small muted">{{ note() }}</p>`,
  styles: `
    :host {
      display: grid;
      gap: var(--space-2);
      grid-template-columns: minmax(0, 1fr);
    }

    .current {
      min-height: 1.6em;
      font-weight: 600;
    }
  `,
})
export class PlaceMap {
  readonly drawing = input.required<MapDrawing>();
  readonly label = input.required<string>();
  readonly places = input.required<readonly MapPlace[]>();
  /** Where the outlines come from. */
  readonly note = input.required<string>();
  readonly chosen = output<string>();

  protected readonly active = signal<string | null>(null);
  protected readonly drawn = computed(() =>
    this.places().map(({ id, name }) => ({
      id,
      name,
      words: '',
      fill: 'var(--map-1)',
      marked: false,
    })),
  );
  protected readonly reading = computed(
    () => this.drawn().find(({ id }) => id === this.active())?.name ?? 'Choisissez un territoire sur la carte.',
  );
}
