import { Component, computed, effect, inject, input, output, signal } from '@angular/core';
import type { Explanation, MapLevel } from '@ou-en-est-on/domain';
import { Explain } from '../explanation/explain';
import { PictureDownload } from '../picture/picture-download';
import type { SvgPicture } from '../picture/svg-picture';
import { uniqueId } from '../shared/unique-id';
import { looksOfClasses, type MapClass, type MapDrawing, mapLegend, type MapTerritory } from './map.model';
import { MAP_LOADER } from './map-loader';
import { mapPicture } from './map-picture';
import { MapShapes } from './map-shapes';

/**
 * Values by territory on a map of the whole country, each announced with its value. What it says in full is in the table
 * that its page puts beside it.
 */
@Component({
  selector: 'ui-choropleth',
  imports: [Explain, MapShapes, PictureDownload],
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
  /** What a territory without a class is. */
  readonly missing = input('pas de valeur mesurée');
  /** What Enter does of a territory. */
  readonly entering = input('pour voir sa courbe');
  readonly selected = input<string | null>(null);
  /** Name of the downloaded files, without their extension. */
  readonly fileName = input('carte');
  readonly chosen = output<string>();

  protected readonly pattern = uniqueId('carte');
  protected readonly drawing = signal<MapDrawing | null>(null);
  protected readonly looks = computed(() => looksOfClasses(this.classes().length));
  protected readonly legend = computed(() =>
    mapLegend(this.classes(), this.territories(), this.unit(), this.missing()),
  );
  protected readonly drawn = computed(() =>
    this.territories().map((territory) => ({ ...territory, fill: this.fillOf(territory.classIndex) })),
  );
  protected readonly active = signal<string | null>(null);
  protected readonly reading = computed(() => {
    const shown = this.active() ?? this.selected();
    const territory = this.territories().find(({ id }) => id === shown);
    return territory && `${territory.name} : ${territory.words}`;
  });
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
