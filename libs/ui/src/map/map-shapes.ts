import { Component, computed, type ElementRef, input, model, output, signal, viewChild } from '@angular/core';
import type { DrawnTerritory, MapDrawing, MapShape } from './map.model';
import { shapeTowards } from './map-navigation';

/**
 * The territories of a drawing, each a link of one group: arrow keys go from one to its neighbour, Enter and a click
 * choose it. Patterns that their fills refer to are given inside, as `<svg:defs>`.
 */
@Component({
  selector: 'ui-map-shapes',
  templateUrl: './map-shapes.html',
  styleUrl: './map-shapes.css',
})
export class MapShapes {
  readonly drawing = input.required<MapDrawing>();
  /** What the map shows, and how to go through it. */
  readonly label = input.required<string>();
  readonly territories = input.required<readonly DrawnTerritory[]>();
  readonly selected = input<string | null>(null);
  /** The territory under the pointer or the keyboard's focus. */
  readonly active = model<string | null>(null);
  readonly chosen = output<string>();

  protected readonly svg = viewChild.required<ElementRef<SVGSVGElement>>('svg');
  readonly #byId = computed(() => new Map(this.territories().map((territory) => [territory.id, territory])));
  protected readonly drawn = computed(() =>
    this.drawing().shapes.flatMap((shape) => {
      const territory = this.#byId().get(shape.id);
      return territory ? [{ ...shape, ...territory }] : [];
    }),
  );
  protected readonly zoomed = computed(() =>
    this.drawing().zoomed.map((shape) => ({ ...shape, fill: this.#byId().get(shape.id)?.fill ?? 'none' })),
  );
  readonly #focused = signal<string | null>(null);
  /** The one that the Tab key reaches. */
  protected readonly reachable = computed(
    () => this.#shape(this.#focused())?.id ?? this.#shape(this.selected())?.id ?? this.drawn()[0]?.id,
  );
  protected readonly activeShape = computed(() => this.#shape(this.active()));
  protected readonly selectedShape = computed(() => this.#shape(this.selected()));

  protected follow(event: Event): void {
    this.active.set(territoryOf(event));
    if (event.type === 'focusin') this.#focused.set(territoryOf(event));
  }

  protected choose(event: Event): void {
    const id = territoryOf(event);
    if (id) this.chosen.emit(id);
  }

  protected move(event: KeyboardEvent): void {
    const from = this.#shape(territoryOf(event));
    if (!from) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.chosen.emit(from.id);
      return;
    }
    const next = shapeTowards(this.drawn(), from, event.key);
    if (!next) return;
    event.preventDefault();
    this.svg().nativeElement.querySelector<SVGPathElement>(`path[data-id="${next.id}"]`)?.focus();
  }

  #shape(id: string | null): MapShape | undefined {
    return this.drawn().find((shape) => shape.id === id);
  }
}

function territoryOf(event: Event): string | null {
  return event.target instanceof Element ? event.target.getAttribute('data-id') : null;
}
