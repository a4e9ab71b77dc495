import { Component, computed, effect, type ElementRef, inject, input, signal, viewChild } from '@angular/core';
import type { Explanation } from '@ou-en-est-on/domain';
import { PictureDownload } from '../picture/picture-download';
import type { SvgPicture } from '../picture/svg-picture';
import { TableTwin } from '../table/table-twin';
import { lineChartConfiguration } from './line-chart.adapter';
import { CHART_LOADER, type DrawChart } from './chart-loader';
import { lineChartInWords, looksOf, targetLooksOf, TWIN_COLUMNS, twinRows, type LineSeries } from './line-chart.model';
import { ThemePalette } from './theme-palette';

/** Curves over time against their targets; says in words what it shows and opens its data as a table. */
@Component({
  selector: 'ui-line-chart',
  imports: [PictureDownload, TableTwin],
  templateUrl: './line-chart.html',
  styleUrl: './line-chart.css',
})
export class LineChart {
  readonly #theme = inject(ThemePalette);

  readonly label = input.required<string>();
  readonly series = input.required<readonly LineSeries[]>();
  readonly unit = input.required<string>();
  /** How the values drawn were made. */
  readonly explain = input.required<Explanation>();
  /** Name of the downloaded file, without its extension. */
  readonly fileName = input('courbe');

  protected readonly canvas = viewChild<ElementRef<HTMLCanvasElement>>('canvas');
  /** True when what draws the curve could not be loaded: the table says the same. */
  protected readonly failed = signal(false);
  protected readonly columns = TWIN_COLUMNS;
  protected readonly rows = computed(() => twinRows(this.series()));
  protected readonly inWords = computed(() => `${this.label()} — ${lineChartInWords(this.series(), this.unit())}`);
  protected readonly legend = computed(() => legendOf(this.series()));
  /** Drawn by us: a canvas has neither title nor legend. */
  protected readonly picture = async (): Promise<SvgPicture> =>
    (await import('./line-chart-picture')).lineChartPicture(this.label(), this.series(), this.unit());

  constructor() {
    const draw = signal<DrawChart | undefined>(undefined);
    inject(CHART_LOADER)().then(
      (loaded) => draw.set(loaded),
      () => this.failed.set(true),
    );
    effect((onCleanup) => {
      const configuration = lineChartConfiguration(this.series(), this.unit(), this.#theme.read());
      const canvas = this.canvas()?.nativeElement;
      const chart = canvas && draw()?.(canvas, configuration);
      onCleanup(() => chart?.destroy());
    });
  }
}

/** Colour of the style sheet for each role of the chart's palette. */
const ROLES = {
  'chart-1': 'chart-1',
  'chart-2': 'chart-2',
  'chart-3': 'chart-3',
  target: 'ink-soft',
} as const;

interface LegendEntry {
  readonly name: string;
  readonly kind: LineSeries['kind'];
  readonly colour: string;
  readonly mark: string;
}

function legendOf(series: readonly LineSeries[]): readonly LegendEntry[] {
  const looks = looksOf(series);
  const targetLooks = targetLooksOf(series);
  return series.map(({ name, kind }, index) => {
    const look = looks[index] ?? targetLooks[index];
    return { name, kind, colour: `var(--${ROLES[look?.colourRole ?? 'target']})`, mark: look?.mark ?? '' };
  });
}
