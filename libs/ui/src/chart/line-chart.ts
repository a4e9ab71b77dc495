import {
  afterNextRender,
  Component,
  computed,
  effect,
  type ElementRef,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import type { Explanation } from '@ou-en-est-on/domain';
import { fromEvent } from 'rxjs';
import { PictureDownload } from '../picture/picture-download';
import type { SvgPicture } from '../picture/svg-picture';
import { TableTwin } from '../table/table-twin';
import { PrintMode } from '../shared/print-mode';
import { lineChartConfiguration, tickInWords } from './line-chart.adapter';
import { CHART_LOADER, type DrawChart } from './chart-loader';
import { lineChartInWords, looksOf, targetLooksOf, TWIN_COLUMNS, twinRows, type LineSeries } from './line-chart.model';
import { linePlot } from './line-plot';
import { ThemePalette } from './theme-palette';

/** Room for the words of the axes. */
const LEFT = 64;
const RIGHT = 20;
const EDGE = 12;
const FOOT = 28;
const YEAR_WIDTH = 44;

/** Curves over time against their targets; says in words what it shows and opens its data as a table. */
@Component({
  selector: 'ui-line-chart',
  imports: [PictureDownload, TableTwin],
  templateUrl: './line-chart.html',
  styleUrl: './line-chart.css',
})
export class LineChart {
  readonly #theme = inject(ThemePalette);
  readonly #print = inject(PrintMode);
  readonly #load = inject(CHART_LOADER);

  readonly label = input.required<string>();
  readonly series = input.required<readonly LineSeries[]>();
  readonly unit = input.required<string>();
  /** How the values drawn were made. */
  readonly explain = input.required<Explanation>();
  /** Name of the downloaded file, without its extension. */
  readonly fileName = input('courbe');

  protected readonly frame = viewChild.required<ElementRef<HTMLElement>>('frame');
  protected readonly canvas = viewChild<ElementRef<HTMLCanvasElement>>('canvas');
  readonly #size = signal({ width: 640, height: 320 });
  readonly #draw = signal<DrawChart | undefined>(undefined);
  /** On paper the plot is sharper than a canvas. */
  protected readonly isLive = computed(() => this.#draw() !== undefined && !this.#print.printing());
  protected readonly plot = computed(() => {
    const { width, height } = this.#size();
    const frame = {
      left: LEFT,
      right: width - RIGHT,
      top: EDGE,
      bottom: height - FOOT,
      mark: 1,
      yearWidth: YEAR_WIDTH,
    };
    return { ...linePlot(this.series(), this.unit(), frame), ...frame, viewBox: `0 0 ${width} ${height}` };
  });
  protected readonly columns = TWIN_COLUMNS;
  protected readonly rows = computed(() => twinRows(this.series()));
  protected readonly inWords = computed(() => `${this.label()} — ${lineChartInWords(this.series(), this.unit())}`);
  protected readonly legend = computed(() => legendOf(this.series()));
  protected readonly picture = async (): Promise<SvgPicture> =>
    (await import('./line-chart-picture')).lineChartPicture(this.label(), this.series(), this.unit());

  constructor() {
    afterNextRender(() => this.#measure());
    fromEvent(window, 'resize')
      .pipe(takeUntilDestroyed())
      .subscribe(() => this.#measure());
    effect((onCleanup) => {
      const configuration = lineChartConfiguration(this.series(), this.unit(), this.#theme.read());
      const canvas = this.canvas()?.nativeElement;
      const chart = canvas && this.#draw()?.(canvas, configuration);
      onCleanup(() => chart?.destroy());
    });
  }

  /** Chart.js gives the value under the pointer: it comes when somebody points; without it the curve stays as drawn. */
  protected wake(): void {
    this.#load().then(
      (loaded) => this.#draw.set(loaded),
      () => undefined,
    );
  }

  protected tick(value: number): string {
    return tickInWords(value, this.unit());
  }

  #measure(): void {
    const { clientWidth: width, clientHeight: height } = this.frame().nativeElement;
    if (width > 0 && height > 0 && !this.#print.printing()) this.#size.set({ width, height });
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
