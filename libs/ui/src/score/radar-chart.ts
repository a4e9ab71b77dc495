import { Component, computed, effect, type ElementRef, inject, input, signal, viewChild } from '@angular/core';
import type { Explanation } from '@ou-en-est-on/domain';
import { ThemePalette } from '../chart/theme-palette';
import { TableTwin } from '../table/table-twin';
import { radarConfiguration } from './radar-chart.adapter';
import { type DrawRadar, RADAR_LOADER } from './radar-loader';
import { COMPARED_LOOKS, scoreCells, scoreColumns, type ScoreGroup, type ScoreRow } from './score.model';

/** Scores around a circle, with those of the groups they are compared with; its table says the same, and its ranges. */
@Component({
  selector: 'ui-radar-chart',
  imports: [TableTwin],
  templateUrl: './radar-chart.html',
  styleUrl: './radar-chart.css',
})
export class RadarChart {
  readonly #theme = inject(ThemePalette);

  readonly label = input.required<string>();
  /** Whose scores they are. */
  readonly name = input.required<string>();
  readonly rows = input.required<readonly ScoreRow[]>();
  readonly groups = input.required<readonly ScoreGroup[]>();
  readonly explain = input.required<Explanation>();
  readonly fileName = input('scores');

  protected readonly canvas = viewChild<ElementRef<HTMLCanvasElement>>('canvas');
  protected readonly failed = signal(false);
  protected readonly columns = computed(() => scoreColumns(this.groups()));
  protected readonly cells = computed(() => scoreCells(this.rows(), this.groups()));
  protected readonly legend = computed(() =>
    this.groups().map(({ name }, index) => ({ name, look: COMPARED_LOOKS[index % COMPARED_LOOKS.length] })),
  );

  constructor() {
    const draw = signal<DrawRadar | undefined>(undefined);
    inject(RADAR_LOADER)().then(
      (loaded) => draw.set(loaded),
      () => this.failed.set(true),
    );
    effect((onCleanup) => {
      const configuration = radarConfiguration(this.name(), this.rows(), this.groups(), this.#theme.read());
      const canvas = this.canvas()?.nativeElement;
      const chart = canvas && draw()?.(canvas, configuration);
      onCleanup(() => chart?.destroy());
    });
  }
}
