import { Component, computed, effect, type ElementRef, inject, input, output, signal, viewChild } from '@angular/core';
import type { Explanation, MapLevel } from '@ou-en-est-on/domain';
import { Explain } from '../explanation/explain';
import { PictureDownload } from '../picture/picture-download';
import type { SvgPicture } from '../picture/svg-picture';
import { uniqueId } from '../shared/unique-id';
import {
  looksOfClasses,
  type MapClass,
  type MapDrawing,
  mapLegend,
  type MapShape,
  type MapTerritory,
} from './map.model';
import { MAP_LOADER } from './map-loader';
import { shapeTowards } from './map-navigation';
import { mapPicture } from './map-picture';

/**
 * Values by territory on a map of the whole country. Arrow keys go from a territory to its neighbour, each announced
 * with its value; Enter chooses it. What it says in full is in the table that its page puts beside it.
 */
@Component({
  selector: 'ui-choropleth',
  imports: [Explain, PictureDownload],
  templateUrl: './choropleth.html',
  styleUrl: './choropleth.css',
})
export class Choropleth {
  readonly label = input.required<string>();
  readonly level = input.required<MapLevel>();
  readonly territories = input.required<readonly MapTerritory[]>();
  readonly classes = input.required<readonly MapClass[]>();
  readonly unit = input.required<string>();
  /** How the values, ranks and classes were made. */
  readonly explain = input.required<Explanation>();
  /** Sentences on dates, classes and outlines: under the map, and in its picture. */
  readonly notes = input.required<readonly string[]>();
  readonly selected = input<string | null>(null);
  /** Name of the downloaded files, without their extension. */
  readonly fileName = input('carte');
  readonly chosen = output<string>();

  protected readonly svg = viewChild<ElementRef<SVGSVGElement>>('svg');
  protected readonly pattern = uniqueId('carte');
  protected readonly drawing = signal<MapDrawing | null>(null);
  protected readonly looks = computed(() => looksOfClasses(this.classes().length));
  protected readonly legend = computed(() => mapLegend(this.classes(), this.territories(), this.unit()));
  readonly #byId = computed(() => new Map(this.territories().map((territory) => [territory.id, territory])));
  protected readonly drawn = computed(() =>
    (this.drawing()?.shapes ?? []).flatMap((shape) => {
      const territory = this.#byId().get(shape.id);
      return territory ? [{ ...shape, ...territory, fill: this.fillOf(territory.classIndex) }] : [];
    }),
  );
  protected readonly zoomed = computed(() =>
    (this.drawing()?.zoomed ?? []).map((shape) => ({
      ...shape,
      fill: this.fillOf(this.#byId().get(shape.id)?.classIndex ?? null),
    })),
  );

  /** The territory under the pointer or the keyboard's focus. */
  protected readonly active = signal<string | null>(null);
  readonly #focused = signal<string | null>(null);
  /** The one that the Tab key reaches. */
  protected readonly reachable = computed(
    () => this.#shape(this.#focused())?.id ?? this.#shape(this.selected())?.id ?? this.drawn()[0]?.id,
  );
  protected readonly reading = computed(() => {
    const territory = this.#byId().get(this.active() ?? this.selected() ?? '');
    return territory && `${territory.name} : ${territory.words}`;
  });
  protected readonly activeShape = computed(() => this.#shape(this.active()));
  protected readonly selectedShape = computed(() => this.#shape(this.selected()));
  protected readonly picture = (): SvgPicture | null => {
    const drawing = this.drawing();
    return drawing && mapPicture({ drawing, ...this.#contents() });
  };

  constructor() {
    const load = inject(MAP_LOADER);
    effect(() => {
      const level = this.level();
      void load(level).then((drawing) => {
        if (this.level() === level) this.drawing.set(drawing);
      });
    });
  }

  protected fillOf(classIndex: number | null): string {
    if (classIndex === null) return `url(#${this.pattern}-missing)`;
    const look = this.looks()[classIndex];
    return look?.dotted ? `url(#${this.pattern}-${look.step})` : `var(--map-${look?.step ?? 1})`;
  }

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
    this.svg()?.nativeElement.querySelector<SVGPathElement>(`path[data-id="${next.id}"]`)?.focus();
  }

  #shape(id: string | null): MapShape | undefined {
    return this.drawn().find((shape) => shape.id === id);
  }

  #contents() {
    return {
      label: this.label(),
      territories: this.territories(),
      looks: this.looks(),
      legend: this.legend(),
      notes: this.notes(),
    };
  }
}

function territoryOf(event: Event): string | null {
  return event.target instanceof Element ? event.target.getAttribute('data-id') : null;
}
